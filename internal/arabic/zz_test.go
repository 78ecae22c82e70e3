package arabic
import ("testing";"fmt";"time")
func TestTally(t *testing.T){
 for range 5 { t0:=time.Now(); x:=realLexicon(t); fmt.Println(time.Since(t0), len(x.table.records),len(x.table.keys),len(x.table.text),len(x.table.slots), cap(x.table.records)) }
}
