// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Search page shows of the model.
#include "search_page.h"

#include "plot_view.h"
#include "runs_view.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/setup/before_start_card.h"
#include "snac/studio/pages/study_view.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/objective_plot_tools.h"
#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/plots/replay_bar.h"

#include "snac/data/reading.h"
#include "snac/reports/report.h"

#include <QComboBox>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>
#include <limits>

namespace snac::studio {

void SearchPage::showData(const data::DatasetInfo* info)
{
    if (info == nullptr) {
        m_header->setSubtitle(QString());
        m_header->setToolTip({});
        return;
    }
    constexpr int longest = 40; // the header must not widen the window
    QString words = QString::fromStdString(study::datasetLabel(*info));
    words = words.size() > longest ? words.left(longest - 1) + QStringLiteral("…") : words;
    const QString shape = QStringLiteral("%1, %2").arg(inputsText(*info), outputsText(*info));
    m_header->setSubtitle(QStringList{QStringLiteral("%1: %2").arg(words, shape), shape});
    QStringList lines;
    for (const data::ReadingLine& line : data::readingLines(*info)) {
        lines << QStringLiteral("%1: %2")
                     .arg(shownSentence(line.name), shownSentence(line.text))
                     .toHtmlEscaped();
    }
    m_header->setToolTip(QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>"))));
}

/// Those that were chosen in this study, or in another one among what both of them search for.
void SearchPage::chooseAxes(const study::StudyStart& start, const QVector<widgets::AxisInfo>& axes)
{
    const auto known = QString::fromStdString(start.file) == m_preferredIn
                           ? axes
                           : axes.first(static_cast<qsizetype>(start.config.objectives.size()));
    const auto has = [&](const QString& key) {
        return std::any_of(known.begin(), known.end(), [&](const auto& axis) { return axis.key == key; });
    };
    const bool keep = has(m_preferredX) && has(m_preferredY) && m_preferredX != m_preferredY;
    const auto [first, second] = firstAxes(start);
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_plot->setAxes(axes);
    m_plot->setXAxis(keep ? m_preferredX : axes[first].key);
    m_plot->setYAxis(keep ? m_preferredY : axes[second].key);
}

void SearchPage::showStudy()
{
    showBanner();
    const auto start = m_model->start();
    m_shownFront.clear();
    m_hypervolume->clear();
    m_simulated->setVisible(start && start->dataset.simulated);
    showData(start ? &start->dataset : nullptr);
    showContent();
    if (!start) { // nothing of the study before stays
        m_plot->setAxes({});
        m_plot->setBudgets({});
        m_plot->setBaselines({});
        m_plot->setPublished({});
        m_tools->setAxes({});
        m_table->setColumns({});
        m_stats->setStats({});
        m_statsObjective->clear();
        m_hypervolume->setReference({});
        m_reference->clear();
        m_reference->setToolTip({});
        showReplay();
        showCounts();
        return;
    }
    const auto axes = plotAxesOf(*start);
    chooseAxes(*start, axes);
    m_tools->setAxes(axes);
    m_plot->setBudgets(plotBudgetsOf(*start));
    m_plot->setBaselines(plotBaselinesOf(*m_model));
    showPublished();
    m_table->setColumns(columnsOf(*start));
    m_hypervolume->setReference(referenceText(*start));
    m_reference->setText(
        tr("by generation, measured from the reference point %1").arg(referenceText(*start)));
    m_reference->setToolTip(tr("Corner the hypervolume is measured from, in the order of the objectives; "
                               "fixed for the whole study."));
    m_statsObjective->clear();
    for (const auto& axis : axesOf(*start)) {
        m_statsObjective->addItem(widgets::headingText(axis.label, axis.unit));
    }
    m_statsObjective->setCurrentIndex(firstAxes(*start).second);
    QList<int> numbers;
    for (const auto& trial : m_model->trials()) {
        if (trial) {
            numbers << trial->number;
        }
    }
    showTrials(numbers);
    showFront();
    showHypervolume();
    m_plot->setPopulation(m_model->population());
    m_replay->setPosition(-1); // of another study, or of what it was before it went on
    showReplay();
    showLineage();
    showMarked(); // the plot and the table have forgotten them
    showDecision();
    showStats();
    showCounts();
    showProgress();
}

void SearchPage::showHypervolume()
{
    std::vector<double> hypervolumes;
    const auto& comparison = m_runs->comparison();
    if (comparison) { // of one corner with the others
        hypervolumes = comparison->studies.front().hypervolumes;
    } else {
        for (const auto& generation : m_model->generations()) {
            hypervolumes.push_back(generation->hypervolume);
        }
    }
    if (m_model->start()) {
        m_reference->setText(
            tr("measured from the reference point %1")
                .arg(comparison ? comparedFromText(*comparison) : referenceText(*m_model->start())));
    }
    m_hypervolume->setValues(hypervolumes);
    showMoment(); // its figure stands in the plot as well
}

void SearchPage::showTrials(const QList<int>& numbers)
{
    if (!m_model->start()) {
        return;
    }
    std::vector<widgets::PlotPoint> points;
    std::vector<widgets::TrialRow> rows;
    bool baseline = false;
    for (const int number : numbers) {
        const auto trial = m_model->trial(number);
        if (!trial) {
            continue;
        }
        rows.push_back(rowOf(*m_model, *trial));
        if (auto point = plotPointOf(*m_model, *trial)) {
            points.push_back(std::move(*point));
        }
        baseline = baseline || study::isBaseline(*trial);
    }
    m_table->trials()->addRows(rows);
    m_plot->addPoints(points);
    if (baseline) {
        m_plot->setBaselines(plotBaselinesOf(*m_model));
    }
}

void SearchPage::showFront()
{
    const auto& front = m_model->front();
    std::vector<double> crowding;
    for (const int id : front) {
        crowding.push_back(m_model->crowding(id).value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    m_plot->setFront(front, crowding);
    // Crowding distances are of the whole front, so its rows and those that left it are told anew.
    std::set<int> changed(front.begin(), front.end());
    std::swap(changed, m_shownFront);
    changed.insert(m_shownFront.begin(), m_shownFront.end());
    std::vector<widgets::TrialRow> rows;
    for (const int id : changed) {
        if (const auto trial = m_model->trial(id)) {
            rows.push_back(rowOf(*m_model, *trial));
        }
    }
    m_table->trials()->addRows(rows);
    showCounts();
}

void SearchPage::showGeneration(int)
{
    const auto& generation = *m_model->generations().back();
    m_plot->setPopulation(m_model->population());
    showHypervolume();
    QList<int> pool;
    for (const auto& member : generation.record.pool) {
        pool << member.id;
    }
    showTrials(pool); // their ranks are known now
    showReplay();
    showStats();
    showProgress();
}

void SearchPage::showStats()
{
    const int chosen = std::max(0, m_statsObjective->currentIndex());
    const auto start = m_model->start();
    if (!start || static_cast<std::size_t>(chosen) >= start->config.objectives.size()) {
        return;
    }
    const auto axis = axesOf(*start)[chosen];
    m_stats->setObjective(axis.label, axis.unit);
    m_stats->setStats(statsOf(*m_model, static_cast<std::size_t>(chosen)));
}

void SearchPage::showCounts()
{
    const auto& counts = m_model->counts();
    QStringList parts;
    if (m_model->start()) {
        if (const int all = m_table->trials()->rowCount(); m_table->matches() != all) {
            parts << tr("%1 of %2 match").arg(m_table->matches()).arg(all);
        }
        parts << tr("front %1").arg(m_model->front().size());
        const std::pair<int, QString> others[] = {{counts.failed, tr("failed %1")},
                                                  {counts.rejected, tr("rejected by budget %1")},
                                                  {counts.duplicates, tr("duplicates %1")}};
        for (const auto& [count, words] : others) {
            if (count > 0) { // what there is none of takes room from what there is
                parts << words.arg(count);
            }
        }
        parts << tr("hardware: %1").arg(estimateText(study::shownPrice(*m_model->start())));
        if (const auto& baseline = m_model->start()->baseline) {
            parts << baselineFigures(*m_model->start(), *baseline);
        }
    } else {
        parts << tr("none yet");
    }
    m_tableCard->setSubtitle(parts.join(QStringLiteral(" · ")));
    m_tableCard->setToolTip(
        tr("Front: all non-dominated trials so far that keep the budgets, as in the plot, the "
           "reports and the terminal. What was not trained has its price before training; the tip of a row "
           "says "
           "which one it shows.") +
        (m_model->start() && m_model->start()->baseline
             ? QStringLiteral("\n\n") + baselineFigures(*m_model->start(), *m_model->start()->baseline) +
                   QStringLiteral(": ") +
                   QString::fromStdString(study::baselineText(*m_model->start()->baseline))
             : QString()));
    showOutcome(); // how a search ended is known after its last trial
    showProgress();
}

} // namespace snac::studio
