// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Generations of the past, as their records tell them.
#include "search_page.h"

#include "decide_pane.h"
#include "plot_view.h"
#include "runs_view.h"

#include "snac/study/replay.h"
#include "snac/widgets/plots/objective_plot.h"
#include "snac/widgets/plots/replay_bar.h"
#include "snac/widgets/shown_number.h"

namespace snac::studio {

namespace {

widgets::PlotMoment plotMomentOf(const study::Moment& moment)
{
    widgets::PlotMoment shown{moment.generation, moment.population, moment.entered,
                              moment.left,       moment.front,      {}};
    for (const evolution::Member& member : moment.pool) {
        shown.pool.push_back({member.id, member.rank + 1, member.crowding}); // people count ranks from 1
    }
    return shown;
}

} // namespace

void SearchPage::showReplay()
{
    m_replay->setCount(static_cast<int>(m_model->generations().size()));
    showMoment();
}

/// With other studies beside it, from the corner that is common to all, as in the chart. Below 0: of now.
double SearchPage::shownHypervolume(int generation) const
{
    const auto& comparison = m_runs->comparison();
    if (generation < 0) {
        return comparison ? comparison->studies.front().hypervolume : m_model->hypervolume();
    }
    const auto index = static_cast<std::size_t>(generation);
    if (comparison && index < comparison->studies.front().hypervolumes.size()) {
        return comparison->studies.front().hypervolumes[index];
    }
    return m_model->generations()[index]->hypervolume;
}

void SearchPage::showMoment()
{
    const int position = m_replay->position();
    const auto& generations = m_model->generations();
    const bool isNow = position < 0 || static_cast<std::size_t>(position) >= generations.size();
    const double volume = shownHypervolume(isNow ? -1 : position);
    if (m_model->start()) {
        const auto& comparison = m_runs->comparison();
        m_plot->setReference(plotReferenceOf(
            *m_model->start(), comparison ? comparison->reference : m_model->start()->reference, volume));
    }
    if (isNow) {
        m_plot->setMoment(std::nullopt);
        const int count = m_replay->count();
        m_replay->setText(count == 0   ? tr("no generation is finished yet")
                          : count == 1 ? tr("1 generation")
                                       : tr("all %1 generations").arg(count));
        return;
    }
    const study::Moment moment = study::momentOf(*generations[static_cast<std::size_t>(position)]);
    m_plot->setMoment(plotMomentOf(moment));
    m_replay->setText(tr("generation %1: %2 entered, %3 left, front %4, hypervolume %5")
                          .arg(moment.generation)
                          .arg(moment.entered.size())
                          .arg(moment.left.size())
                          .arg(moment.front.size())
                          .arg(widgets::significantNumber(volume, 6)));
}

void SearchPage::showLineage()
{
    const auto line = study::lineageOf(m_model->selected(), [this](int number) {
        const auto trial = m_model->trial(number);
        return trial ? &trial->origin : nullptr;
    });
    std::vector<widgets::PlotDescent> shown;
    for (const study::Descent& step : line) {
        shown.push_back({step.parent, step.child, step.mainLine});
    }
    m_plot->setLineage(std::move(shown));
}

/// What would be chosen, and what would not fit, among the points.
void SearchPage::showDecision()
{
    const study::Decision& decision = m_decide->decision();
    m_plot->setGreyed(decision.refused);
    std::vector<widgets::PlotChoice> choices;
    for (const auto& [chosen, method] : {std::pair{decision.knee, tr("knee")},
                                         {decision.weighted, tr("weighted")},
                                         {decision.inOrder, tr("one after the other")}}) {
        const auto same = std::ranges::find_if(
            choices, [&](const widgets::PlotChoice& one) { return chosen == one.trial; });
        if (same != choices.end()) {
            same->text = tr("%1, %2", "ways to choose a network").arg(same->text, method);
        } else if (chosen) {
            choices.push_back({*chosen, method});
        }
    }
    m_plot->setChoices(std::move(choices));
}

} // namespace snac::studio
