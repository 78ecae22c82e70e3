// The desk works without this file; it adds what only a script can do.
"use strict";
(() => {
	// An article and its facts show each other.
	const light = (ids) => {
		for (const el of document.querySelectorAll(".on")) el.classList.remove("on");
		for (const id of ids) for (const el of document.querySelectorAll(`[data-facts~="${CSS.escape(id)}"]`)) el.classList.add("on");
	};
	document.addEventListener("mouseover", (e) => {
		const el = e.target.closest("[data-facts]");
		if (el) light(el.dataset.facts.split(" "));
	});
	document.addEventListener("focusin", (e) => {
		const el = e.target.closest("[data-facts]");
		if (el) light(el.dataset.facts.split(" "));
	});
	// A selection in the article fills the form for a missed fact.
	const form = document.querySelector("form[data-selection]");
	const reader = document.querySelector(".reader");
	if (form && reader) document.addEventListener("selectionchange", () => {
		const s = document.getSelection();
		if (s.isCollapsed || !reader.contains(s.anchorNode) || !reader.contains(s.focusNode)) return;
		form.elements.quote.value = s.toString().trim().slice(0, 2000);
	});
	// Files dropped on the form for adding.
	const drop = document.querySelector("[data-drop]");
	if (drop) {
		const stop = (e) => e.preventDefault();
		drop.addEventListener("dragover", stop);
		drop.addEventListener("drop", (e) => {
			stop(e);
			const input = drop.querySelector("input[type=file]");
			input.files = e.dataTransfer.files;
		});
	}
})();
