package arabic

import "testing"

func TestParseNumber(t *testing.T) {
	x := realLexicon(t)
	an := NewAnalyser(x)
	tests := []struct {
		text  string
		value float64
		n     int // words; 0 for no number
	}{
		{"خمسة أيام", 5, 1},
		{"خمسة عشر يوما", 15, 2},
		{"اثني عشر شهرا", 12, 2},
		{"ثلاثة وعشرين شخصا", 23, 2},
		{"عشرون جنديا", 20, 1},
		{"مئة وخمسين", 150, 2},
		{"ثلاثمئة", 300, 1},
		{"مئتان وثلاثة وأربعون", 243, 3},
		{"ألفين لاجئ", 2000, 1},
		{"خمسة آلاف مقاتل", 5000, 2},
		{"ثلاثمئة ألف نازح", 300000, 2},
		{"ألف وخمسمئة", 1500, 2},
		{"مليون ونصف المليون", 1.5e6, 2},
		{"مليونين ونصف", 2.5e6, 2},
		{"نصف مليون دولار", 5e5, 2},
		{"3,5 ملايين", 3.5e6, 2},
		{"20 ألفا", 20000, 2},
		{"1,500 شاحنة", 1500, 1},
		{"٢٥ رهينة", 25, 1},
		{"4 أو 5", 4, 1},
		{"خمسة وزراء", 5, 1},
		{"لخمسة أيام", 5, 1},
		{"وثلاثين ألفا", 30000, 2},
		{"عشرات القتلى", 0, 0},
		{"آلاف النازحين", 0, 0},
		{"الأحد المقبل", 0, 0},
		{"نصف ساعة", 0, 0},
		{"وزير الخارجية", 0, 0},
	}
	for _, tt := range tests {
		words := an.Split(page(tt.text)).Sentences[0].Words
		value, n, ok := x.ParseNumber(words, 0)
		if n != tt.n || ok != (tt.n > 0) || ok && value != tt.value {
			t.Errorf("ParseNumber(%+q) = %v, %d, %v, want %v, %d", tt.text, value, n, ok, tt.value, tt.n)
		}
	}
}

func TestOrdinal(t *testing.T) {
	x := realLexicon(t)
	an := NewAnalyser(x)
	tests := []struct {
		text     string
		value, n int
	}{
		{"الثالث من", 3, 1},
		{"الحادي عشر من", 11, 2},
		{"الثاني والعشرين من", 22, 2},
		{"الرابعة عشرة", 14, 2},
		{"أول اجتماع", 1, 1},
		{"الاجتماع الأول", 0, 0},
	}
	for _, tt := range tests {
		words := an.Split(page(tt.text)).Sentences[0].Words
		if value, n := x.Ordinal(words, 0); value != tt.value || n != tt.n {
			t.Errorf("Ordinal(%+q) = %d, %d, want %d, %d", tt.text, value, n, tt.value, tt.n)
		}
	}
}
