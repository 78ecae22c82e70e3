package desk

func (d *Desk) brief(r *request) error        { return &problem{404, ""} }
func (d *Desk) correct(r *request) error      { return &problem{404, ""} }
func (d *Desk) searchFeed(r *request) error   { return &problem{404, ""} }
func (d *Desk) trackFeed(r *request) error    { return &problem{404, ""} }
func (d *Desk) exportTrack(r *request) error  { return &problem{404, ""} }
func (d *Desk) exportSearch(r *request) error { return &problem{404, ""} }

func (t *teller) corrections(ids []string) ([]correctionView, error) { return nil, nil }
