// Drops, upload progress and the progress of a check. Without it, the forms of the pages do.
(function () {
  'use strict';
  var form = document.getElementById('upload');
  var running = document.getElementById('running');

  // The files of a dropped folder, each with its path.
  function walk(entry, found) {
    return new Promise(function (resolve, reject) {
      if (entry.isFile) {
        entry.file(function (file) {
          found.push({ file: file, path: entry.fullPath.replace(/^\//, '') });
          resolve();
        }, reject);
        return;
      }
      var reader = entry.createReader();
      // A reader gives some entries at a time, and none at the end.
      (function next() {
        reader.readEntries(function (entries) {
          if (entries.length === 0) {
            resolve();
          } else {
            Promise.all(entries.map(function (each) { return walk(each, found); })).then(next, reject);
          }
        }, reject);
      })();
    });
  }

  function fail() {
    var sending = document.getElementById('sending');
    sending.hidden = false;
    sending.textContent = form.dataset.failed;
  }

  function send(files) {
    var size = files.reduce(function (sum, each) { return sum + each.file.size; }, 0);
    if (size > Number(form.dataset.most)) {
      location.assign(form.dataset.tooLarge);
      return;
    }
    var body = new FormData();
    files.forEach(function (each) { body.append('files', each.file, each.path); });
    var csrf = document.querySelector('meta[name=csrf]');
    var sending = document.getElementById('sending');
    var bar = sending.querySelector('progress');
    var request = new XMLHttpRequest();
    sending.hidden = false;
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) {
        bar.max = event.total;
        bar.value = event.loaded;
      }
    };
    request.onload = function () {
      if (request.status === 413) {
        location.assign(form.dataset.tooLarge);
      } else if (request.status < 400) {
        location.assign(request.responseURL);
      } else {
        fail();
      }
    };
    request.onerror = fail;
    request.open('POST', form.action);
    request.setRequestHeader(csrf.dataset.header, csrf.content);
    request.send(body);
  }

  if (form) {
    ['dragenter', 'dragover'].forEach(function (name) {
      form.addEventListener(name, function (event) {
        event.preventDefault();
        form.classList.add('over');
      });
    });
    form.addEventListener('dragleave', function (event) {
      if (!form.contains(event.relatedTarget)) {
        form.classList.remove('over');
      }
    });
    form.addEventListener('drop', function (event) {
      event.preventDefault();
      form.classList.remove('over');
      var found = [];
      var entries = Array.from(event.dataTransfer.items)
        .map(function (item) { return item.webkitGetAsEntry(); })
        .filter(Boolean);
      Promise.all(entries.map(function (entry) { return walk(entry, found); }))
        .then(function () { if (found.length > 0) { send(found); } }, fail);
    });
    form.addEventListener('change', function (event) {
      var files = Array.from(event.target.files).map(function (file) {
        return { file: file, path: file.webkitRelativePath || file.name };
      });
      if (files.length > 0) {
        send(files);
      }
    });
  }

  function watch() {
    fetch(running.dataset.progress, { headers: { Accept: 'application/json' } })
      .then(function (response) { return response.json(); })
      .then(function (progress) {
        if (progress.state === 'WAITING' || progress.state === 'RUNNING') {
          if (progress.files > 0) {
            var bar = running.querySelector('progress');
            bar.max = progress.files;
            bar.value = progress.done;
          }
          setTimeout(watch, 400);
        } else {
          location.reload();
        }
      }, function () { setTimeout(watch, 2000); });
  }

  if (running) {
    watch();
  }
})();
