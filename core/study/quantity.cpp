// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantity.h"

#include "snac/base/shown_text.h"
#include "snac/hardware/bounds.h"
#include "snac/network/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::study {

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// "3000 look-up tables", "3 cycles".
std::string amountText(const QuantityInfo& row, double value)
{
    return withUnit(numberText(value), row.noun.empty() ? row.unit : row.noun);
}

std::string fractionProblem(const QuantityInfo& row, double limit)
{
    if (limit >= 0.0 && limit <= 1.0) {
        return {};
    }
    const std::string text =
        std::string(row.key) + " is a fraction from 0 to 1, so " + numberText(limit) + " cannot be meant";
    return limit > 1.0 && limit <= 100.0
               ? text + "; for " + numberText(limit) + " % write " + numberText(limit / 100.0)
               : text;
}

std::string shareProblem(const QuantityInfo& row, double limit)
{
    if (limit <= 100.0) {
        return {};
    }
    const std::string text =
        std::string(row.key) + " is in per cent of the board, so " + numberText(limit) + " cannot be meant";
    if (!row.counterpart) {
        return text + "; write at most 100";
    }
    const QuantityInfo& own = info(*row.counterpart);
    return text + "; for " + amountText(own, limit) + " write " + std::string(own.key) + ": " +
           numberText(limit);
}

std::string amountProblem(const QuantityInfo& row, double limit, const hardware::Board* board)
{
    const QuantityInfo& percent = info(*row.counterpart);
    const std::string what = std::string(row.key) + " is a number of " + std::string(row.noun) + ", so ";
    if (limit != std::trunc(limit)) {
        return what + numberText(limit) + " cannot be meant; for " + numberText(limit) +
               " % of the board write " + std::string(percent.key) + ": " + numberText(limit);
    }
    if (board && limit > static_cast<double>(board->*row.total)) {
        return what + numberText(limit) + " is more than the " + std::to_string(board->*row.total) + " of " +
               board->name + "; write at most " + std::to_string(board->*row.total);
    }
    return {};
}

template<class Wanted>
std::vector<Quantity> quantitiesThat(Wanted wanted)
{
    std::vector<Quantity> found;
    for (const QuantityInfo& row : quantities()) {
        if (wanted(row)) {
            found.push_back(row.id);
        }
    }
    return found;
}

} // namespace

const QuantityInfo& info(Quantity quantity)
{
    return quantities()[static_cast<std::size_t>(quantity)];
}

std::vector<Quantity> listed(int Places::*list)
{
    std::vector<Quantity> found =
        quantitiesThat([list](const QuantityInfo& row) { return row.places.*list > 0; });
    std::ranges::stable_sort(found, {}, [list](Quantity quantity) { return info(quantity).places.*list; });
    return found;
}

std::vector<Quantity> estimatedFigures()
{
    return quantitiesThat([](const QuantityInfo& row) { return row.estimate != nullptr; });
}

std::vector<Quantity> layerFigures()
{
    return quantitiesThat([](const QuantityInfo& row) { return row.layer != nullptr; });
}

std::optional<Quantity> quantityFromName(std::string_view name)
{
    for (const QuantityInfo& row : quantities()) {
        const auto named = [name](std::string_view other) { return equalIgnoringCase(name, other); };
        if (named(row.key) || std::ranges::any_of(row.aliases, named)) {
            return row.id;
        }
    }
    return std::nullopt;
}

bool suits(const QuantityInfo& row, data::TaskKind task)
{
    return !row.task || data::tellsClasses(*row.task) == data::tellsClasses(task);
}

Quantity headlineOf(data::TaskKind task)
{
    return task == data::TaskKind::Regression ? Quantity::Rmse : Quantity::Accuracy;
}

std::optional<Quantity> quantityFromName(std::string_view name, Words words)
{
    if (words == Words::Old) {
        const std::string_view old = equalIgnoringCase(name, "bram") ? "bram18" : name;
        for (const Quantity own : resourceAmounts()) {
            if (equalIgnoringCase(old, info(own).key)) {
                return info(own).counterpart;
            }
        }
    }
    return quantityFromName(name);
}

std::string limitProblem(Quantity quantity, double limit, const hardware::Board* board)
{
    const QuantityInfo& row = info(quantity);
    const std::string key(row.key);
    if (!std::isfinite(limit)) {
        return key + " needs a finite number";
    }
    if (limit < 0.0 && row.scale != Scale::Fraction) {
        return key + " cannot be negative, so " + numberText(limit) + " cannot be meant";
    }
    if (row.scale == Scale::Fraction) {
        return fractionProblem(row, limit);
    }
    if (row.scale == Scale::Percent) {
        return shareProblem(row, limit);
    }
    if (limit < row.least) {
        return key + " is at least " + numberText(row.least) + ", so " + numberText(limit) +
               " cannot be meant";
    }
    return row.total ? amountProblem(row, limit, board) : std::string();
}

double valueOf(Quantity quantity, const network::Metrics* metrics, const hardware::HardwareEstimate* hardware)
{
    const QuantityInfo& row = info(quantity);
    if (row.metric) {
        return metrics ? metrics->*row.metric : notKnown;
    }
    if (!hardware) {
        return notKnown;
    }
    return row.estimate ? (hardware->*row.estimate).value : row.cost(*hardware);
}

double valueOf(Quantity quantity, Risk risk, const network::Metrics* metrics,
               const hardware::HardwareEstimate* hardware, const hardware::Board& board)
{
    if (risk == Risk::Expected || !hardware || !info(quantity).hasBounds) {
        return valueOf(quantity, metrics, hardware);
    }
    const hardware::HardwareEstimate upper = atBound(*hardware, board, hardware::Bound::High);
    return valueOf(quantity, metrics, &upper);
}

hardware::Estimate boundsOf(Quantity quantity, const hardware::HardwareEstimate& hardware,
                            const hardware::Board& board)
{
    const double value = valueOf(quantity, nullptr, &hardware);
    if (!info(quantity).hasBounds) {
        return {value, value, value};
    }
    const auto at = [&](hardware::Bound bound) {
        const hardware::HardwareEstimate end = atBound(hardware, board, bound);
        return valueOf(quantity, nullptr, &end);
    };
    return {value, at(hardware::Bound::Low), at(hardware::Bound::High)};
}

std::string shownNumber(Quantity quantity, double stored)
{
    const QuantityInfo& row = info(quantity);
    return std::isfinite(stored) ? shownText(stored * row.displayScale, row.decimals) : "–";
}

std::string shownLimit(Quantity quantity, double stored)
{
    const QuantityInfo& row = info(quantity);
    const auto shown = numberFrom(shownNumber(quantity, stored));
    const double meant = stored * row.displayScale;
    if (!shown || std::abs(*shown - meant) <= 1e-9 * std::abs(meant)) {
        return shownValue(quantity, stored);
    }
    return significantText(meant, 8) + (row.unit.empty() ? "" : " ") + std::string(row.unit);
}

std::string shownValue(Quantity quantity, double stored)
{
    const std::string text = shownNumber(quantity, stored);
    return std::isfinite(stored) ? withUnit(text, info(quantity).unit) : text;
}

std::string_view figureName(Quantity quantity, Price price)
{
    switch (info(quantity).figure) {
    case Figure::Score:
        return "validation";
    case Figure::Counted:
        return "counted";
    case Figure::Estimated:
        break;
    }
    return estimateName(price);
}

std::string label(Quantity quantity, Risk risk)
{
    const QuantityInfo& row = info(quantity);
    return std::string(row.label) + (risk == Risk::Pessimistic && row.hasBounds ? ", upper bound" : "");
}

std::string inSentence(std::string label)
{
    if (label.size() > 1 && label[1] >= 'a' && label[1] <= 'z' && label[0] >= 'A' && label[0] <= 'Z') {
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    }
    return label;
}

std::string heading(Quantity quantity, Risk risk)
{
    const QuantityInfo& row = info(quantity);
    return label(quantity, risk) + (row.unit.empty() ? "" : " [" + std::string(row.unit) + "]");
}

} // namespace snac::study
