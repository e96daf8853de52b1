(function () {
  'use strict';
  var form = document.getElementById('filter');
  var input = form.querySelector('input');
  var output = form.querySelector('output');
  var all = function (parent, selector) { return Array.prototype.slice.call(parent.querySelectorAll(selector)); };
  var words = function (element) { return element.textContent.toLowerCase(); };
  var lines = all(document, 'tr.line, li.line, article.code');
  var folders = all(document, 'tr.folder');
  var files = all(document, 'section.file');

  function has(element, wanted) {
    return wanted.every(function (word) { return words(element).indexOf(word) >= 0; });
  }

  function show(element, shown) {
    element.hidden = !shown;
    return shown;
  }

  // A problem is shown whole where its own words match, else with the places that do.
  function filterProblem(article, wanted) {
    var places = all(article, 'tr.place');
    var head = all(article, 'h4, p').map(words).join(' ');
    var whole = wanted.every(function (word) { return head.indexOf(word) >= 0; });
    var found = places.filter(function (place) { return show(place, whole || has(place, wanted)); });
    return show(article, whole || found.length > 0);
  }

  function filter() {
    var wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    folders.forEach(function (folder) { show(folder, wanted.length === 0); });
    lines.forEach(function (line) { show(line, has(line, wanted)); });
    files.forEach(function (file) {
      var named = has(file.querySelector('h3'), wanted);
      var problems = all(file, 'article.problem').filter(function (article) {
        return filterProblem(article, named ? [] : wanted);
      });
      count += problems.length;
      show(file, problems.length > 0);
    });
    output.textContent = wanted.length ? String(count) : '';
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  input.addEventListener('input', filter);
})();
