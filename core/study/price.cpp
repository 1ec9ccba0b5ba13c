// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "price.h"

#include "study_start.h"
#include "trial.h"

#include <algorithm>
#include <utility>

namespace snac::study {

std::string_view priceName(Price price)
{
    return price == Price::Own ? "own weights" : "before training";
}

std::string_view priceKey(Price price)
{
    return price == Price::Own ? "own_weights" : "before_training";
}

std::string_view estimateName(Price price)
{
    return price == Price::Own ? "estimate with own weights" : "estimate before training";
}

const hardware::HardwareEstimate* priceOf(const Trial& trial, Price price)
{
    const auto& wanted = trial.price == price ? trial.hardware : trial.otherPrice;
    return wanted ? &*wanted : nullptr;
}

namespace {

/// What the model says of the formats that are written holds for the hardware, also where rounded weights
/// need fewer bits than these: values have them all the same.
void keepFormatWarnings(const hardware::HardwareEstimate& before, hardware::HardwareEstimate& own)
{
    for (const std::string& warning : before.warnings) {
        const bool ofFormat = warning.starts_with("ap_fixed<") || warning.starts_with("ap_ufixed<");
        if (ofFormat && std::ranges::find(own.warnings, warning) == own.warnings.end()) {
            own.warnings.push_back(warning);
        }
    }
}

} // namespace

void reprice(Trial& trial, hardware::HardwareEstimate own, Price judgedBy)
{
    forgetOwnPrice(trial);
    if (trial.hardware) {
        keepFormatWarnings(*trial.hardware, own);
    }
    trial.otherPrice = std::move(own);
    if (judgedBy == Price::Own) {
        std::swap(trial.hardware, trial.otherPrice);
        trial.price = Price::Own;
    }
}

void forgetOwnPrice(Trial& trial)
{
    if (trial.price == Price::Own) {
        trial.hardware = std::move(trial.otherPrice);
        trial.price = Price::Before;
    }
    trial.otherPrice.reset();
}

Price shownPrice(const StudyStart& start)
{
    return start.imported ? Price::Own : start.config.price;
}

std::string priceText(const StudyStart& start, std::span<const Trial* const> points)
{
    const Price shown = shownPrice(start);
    std::string text =
        start.config.risk == Risk::Pessimistic ? "90 % upper bounds of estimates" : "estimates";
    text += std::string(shown == Price::Own ? " with " : " ") + std::string(priceName(shown));
    std::vector<int> others;
    for (const Trial* trial : points) {
        if (trial->hardware && trial->price != shown) {
            others.push_back(trial->number);
        }
    }
    for (std::size_t i = 0; i < others.size(); ++i) {
        text += i == 0                   ? std::string("; of trial") + (others.size() > 1 ? "s " : " ")
                : i + 1 == others.size() ? " and "
                                         : ", ";
        text += std::to_string(others[i]);
    }
    const Price other = shown == Price::Own ? Price::Before : Price::Own;
    return others.empty() ? text : text + " " + std::string(priceName(other));
}

std::string priceText(const StudyStart& start)
{
    return priceText(start, {});
}

std::string otherPriceText(const Trial& trial, const hardware::Board& board)
{
    if (!trial.otherPrice) {
        return {};
    }
    const Price other = trial.price == Price::Own ? Price::Before : Price::Own;
    std::string text;
    for (const Quantity quantity : estimatedFigures()) {
        const QuantityInfo& row = info(quantity);
        const hardware::Estimate figure = boundsOf(quantity, *trial.otherPrice, board);
        if (row.seldom && !(figure.high > 0.0)) {
            continue;
        }
        text +=
            (text.empty() ? "" : ", ") + std::string(row.label) + " " + shownValue(quantity, figure.value);
        if (figure.low < figure.high) {
            text +=
                " (" + shownNumber(quantity, figure.low) + " to " + shownNumber(quantity, figure.high) + ")";
        }
    }
    return std::string(priceName(other)) + ": " + text;
}

} // namespace snac::study
