// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_interactive.h"

#include "json_value.h"

#include "snac/study/quantity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace snac::study {

namespace {

constexpr const char* frontStyle = "<style>[data-trial]{cursor:pointer}circle.hovered{stroke:#222;stroke-"
                                   "width:2}circle.chosen{stroke:#b34700;"
                                   "stroke-width:4}tr.hovered{background:#f3f3f3}tr.chosen{background:#"
                                   "fde8d7}#about{min-height:3em;background:#f6f6f6;"
                                   "padding:.5rem 1rem;white-space:pre-line}</style>\n";

// Text reaches the page through textContent alone.
constexpr const char* frontScript = R"(<script>
(function () {
  'use strict';
  var trials = JSON.parse(document.getElementById('trials').textContent);
  var byNumber = {}, chosen = null, about = document.getElementById('about'), hint = about.textContent;
  trials.forEach(function (t) { byNumber[t.trial] = t; });
  var parts = Array.prototype.slice.call(document.querySelectorAll('[data-trial]'));
  function mark(name, number) {
    parts.forEach(function (p) { p.classList.toggle(name, number !== null && p.dataset.trial === String(number)); });
  }
  function tell(number) {
    var t = byNumber[number === null ? chosen : number];
    about.textContent = t ? 'Trial ' + t.trial + (t.front ? ', on the front' : '') + ', generation ' + t.generation +
      '\n' + t.network + '\n' + t.values : hint;
  }
  function choose(number) { chosen = number === chosen ? null : number; mark('chosen', chosen); tell(null); }
  parts.forEach(function (p) {
    var number = Number(p.dataset.trial);
    p.addEventListener('mouseenter', function () { mark('hovered', number); tell(number); });
    p.addEventListener('mouseleave', function () { mark('hovered', null); tell(null); });
    p.addEventListener('click', function () { choose(number); });
  });
  document.addEventListener('keydown', function (e) {
    if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) { return; } // those of the browser
    var front = trials.filter(function (t) { return t.front; }).map(function (t) { return t.trial; });
    var now = front.indexOf(chosen), step = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
    if (e.key === 'Escape' && chosen !== null) { choose(chosen); }
    if (step && front.length) {
      var next = now < 0 ? (step > 0 ? 0 : front.length - 1) : Math.min(front.length - 1, Math.max(0, now + step));
      if (front[next] !== chosen) { choose(front[next]); }
      e.preventDefault();
    }
  });
})();
</script>
)";

/// "accuracy 90.00 %, LUT 12.30 %"
QString valuesText(const StudyConfig& config, const Trial& trial)
{
    QStringList parts;
    for (std::size_t i = 0; i < config.objectives.size(); ++i) {
        const Quantity quantity = config.objectives[i].quantity;
        parts << qt(label(quantity, config.risk)) + QLatin1Char(' ') +
                     qt(shownValue(quantity, trial.values[i]));
    }
    return parts.join(QStringLiteral(", "));
}

QJsonObject trialData(const StudyConfig& config, const Trial& trial, bool onFront)
{
    return {{"trial", trial.number},
            {"generation", trial.generation},
            {"front", onFront},
            {"network", qt(trial.candidate.summary())},
            {"values", valuesText(config, trial)}};
}

/// The front first and in its order, then all others that have a point.
QByteArray trialsData(const StudySummary& summary)
{
    QJsonArray array;
    for (const Trial* trial : frontTrials(summary)) {
        array.append(trialData(summary.start.config, *trial, true));
    }
    const std::set<int> members(summary.front.begin(), summary.front.end());
    for (const Trial& trial : summary.trials) {
        if (trial.state == TrialState::Complete && !members.contains(trial.number) &&
            trial.values.size() == summary.start.config.objectives.size()) {
            array.append(trialData(summary.start.config, trial, false));
        }
    }
    // No text can end the element that holds it.
    return QJsonDocument(array).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
}

} // namespace

std::string offlinePolicy()
{
    return "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src "
           "'unsafe-inline'; "
           "script-src 'unsafe-inline'\">";
}

std::string interactiveFront(const StudySummary& summary)
{
    if (summary.front.empty()) {
        return {};
    }
    return std::string(frontStyle) +
           "<p id='about'>Point at a trial in the picture or in the table to read of it; a click keeps it, "
           "arrow keys walk the front.</p>\n<script type='application/json' id='trials'>" +
           trialsData(summary).toStdString() + "</script>\n" + frontScript;
}

} // namespace snac::study
