// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fit.h"

#include <cmath>
#include <limits>

namespace snac::study {

namespace {

Fit verdictOn(const hardware::Estimate& figure, double limit, bool atLeast)
{
    const double best = atLeast ? figure.high : figure.low;
    const double worst = atLeast ? figure.low : figure.high;
    const auto keeps = [&](double value) { return atLeast ? value >= limit : value <= limit; };
    return keeps(worst) ? Fit::Fits : keeps(best) ? Fit::NotSure : Fit::DoesNotFit;
}

/// How much of the limit is used up; above 1 it is broken.
double usedUp(const hardware::Estimate& figure, double limit, bool atLeast)
{
    const double used = atLeast ? limit : figure.value;
    const double room = atLeast ? figure.value : limit;
    return room > 0.0 ? used / room : used > 0.0 ? std::numeric_limits<double>::infinity() : 0.0;
}

} // namespace

std::string_view fitName(Fit fit)
{
    switch (fit) {
    case Fit::Fits:
        return "fits";
    case Fit::NotSure:
        return "not sure";
    case Fit::DoesNotFit:
        break;
    }
    return "does not fit";
}

FitVerdict fitOf(const hardware::HardwareEstimate& hardware, const hardware::Board& board,
                 const std::vector<Constraint>& budgets)
{
    FitVerdict verdict;
    double most = -1.0;
    const auto consider = [&](Quantity quantity, double limit, bool budget) {
        const hardware::Estimate figure = boundsOf(quantity, hardware, board);
        if (!std::isfinite(figure.value)) {
            return;
        }
        const bool atLeast = info(quantity).maximize;
        const Fit fit = verdictOn(figure, limit, atLeast);
        const double used = usedUp(figure, limit, atLeast);
        if (fit > verdict.fit || (fit == verdict.fit && used > most)) {
            verdict = {fit, quantity, figure, limit, budget};
            most = used;
        }
    };
    for (const Quantity resource : resourceShares()) {
        consider(resource, 100.0, false);
    }
    for (const Constraint& budget : budgets) {
        if (!info(budget.quantity).needsTraining) {
            consider(budget.quantity, budget.limit, true);
        }
    }
    return verdict;
}

std::string fitText(const FitVerdict& verdict)
{
    std::string text = std::string(fitName(verdict.fit)) + ": " + std::string(info(verdict.quantity).label) +
                       " " + shownValue(verdict.quantity, verdict.figure.value);
    if (verdict.figure.low < verdict.figure.high) {
        text += " (" + shownNumber(verdict.quantity, verdict.figure.low) + " to " +
                shownNumber(verdict.quantity, verdict.figure.high) + ")";
    }
    return text + (verdict.budget ? ", budget " + shownValue(verdict.quantity, verdict.limit)
                                  : " of the board, the tightest");
}

} // namespace snac::study
