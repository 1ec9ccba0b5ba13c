// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate_words.h"

#include "snac/base/number_text.h"

namespace snac::study {

std::string changedText(Quantity quantity, const hardware::HardwareEstimate& changed,
                        const hardware::HardwareEstimate& cost)
{
    const double value = valueOf(quantity, nullptr, &changed);
    const double before = valueOf(quantity, nullptr, &cost);
    std::string text = shownNumber(quantity, value);
    if (before > 0.0 && value != before) {
        const double percent = 100.0 * (value / before - 1.0);
        text += std::string(" (") + (percent > 0.0 ? "+" : "") + fixedText(percent, 1) + " %)";
    }
    return text;
}

std::string listedText(std::span<const Quantity> quantities, const hardware::HardwareEstimate& cost)
{
    std::string text;
    for (const Quantity quantity : quantities) {
        text += (text.empty() ? "" : ", ") + label(quantity, Risk::Expected) + " " +
                shownValue(quantity, valueOf(quantity, nullptr, &cost));
    }
    return text;
}

std::vector<Quantity> countedFigures(bool byFormula)
{
    std::vector<Quantity> found;
    for (const QuantityInfo& row : quantities()) {
        if (row.figure == Figure::Counted && row.byFormula == byFormula) {
            found.push_back(row.id);
        }
    }
    return found;
}

} // namespace snac::study
