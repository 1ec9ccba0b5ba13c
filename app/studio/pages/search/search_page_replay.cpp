// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Generations of the past, as their records tell them.
#include "search_page.h"

#include "plot_view.h"

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

void SearchPage::showMoment()
{
    const int position = m_replay->position();
    const auto& generations = m_model->generations();
    const bool isNow = position < 0 || static_cast<std::size_t>(position) >= generations.size();
    if (m_model->start()) {
        const auto& shown = isNow ? (generations.empty() ? nullptr : generations.back())
                                  : generations[static_cast<std::size_t>(position)];
        m_plot->setReference(shown ? plotReferenceOf(*m_model->start(), shown->hypervolume) : std::nullopt);
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
    m_replay->setText(tr("generation %1: %2 survive, %3 entered, %4 left, front %5, hypervolume %6")
                          .arg(moment.generation)
                          .arg(moment.population.size())
                          .arg(moment.entered.size())
                          .arg(moment.left.size())
                          .arg(moment.front.size())
                          .arg(widgets::significantNumber(moment.hypervolume, 6)));
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

} // namespace snac::studio
