module masar

go 1.26
