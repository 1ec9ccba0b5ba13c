// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_space.h"

#include "plan_parts.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <utility>

namespace snac::config {

namespace {

/// Widths and depths that so many training rows can fill.
struct Capacity
{
    std::int64_t below; ///< training rows
    std::vector<int> layers;
    std::vector<std::vector<int>> widths;
    std::vector<int> plain; ///< the widths of a network that anybody would try first
};

const Capacity& capacityFor(std::int64_t rows)
{
    static const std::vector<Capacity> table = {
        {300, {1, 2}, {{4, 8, 16, 32}, {4, 8, 16}}, {16, 16}},
        {3000, {1, 2, 3}, {{8, 16, 32, 64}, {8, 16, 32}, {8, 16, 32}}, {64, 32, 32}},
        {0, {1, 2, 3}, {{16, 32, 64, 128}, {8, 16, 32, 64}, {8, 16, 32}}, {64, 32, 32}}};
    const auto fits = [&](const Capacity& row) { return row.below == 0 || rows < row.below; };
    return *std::ranges::find_if(table, fits);
}

/// Lists of widths, without those that are a waste here.
std::vector<std::vector<int>> widthsFor(const PlanData& data)
{
    std::vector<std::vector<int>> lists = capacityFor(data.train).widths;
    const int inputs = data.info.inputs();
    if (inputs >= 128) { // a unit of the first layer costs as many multiplications as there are inputs
        std::erase_if(lists.front(), [](int width) { return width > 64; });
    }
    const int least =
        std::min(16, (hasClasses(data) ? data.outputs() : 1) / 2); // a bottleneck before many classes
    for (auto& list : lists) {
        std::erase_if(list, [&](int width) { return width < least; });
    }
    return lists;
}

} // namespace

int plannedBatchSize(const PlanData& data, const PlanWishes& wishes)
{
    if (const auto asked = askedWhole(wishes, "search_space.batch_size")) {
        return *asked;
    }
    const auto fortieth = static_cast<std::uint64_t>(std::max<std::int64_t>(1, data.train / 40));
    return static_cast<int>(std::clamp<std::uint64_t>(std::bit_floor(fortieth), 16, 256));
}

SpacePlan planSpace(const PlanData& data, const PlanWishes& wishes)
{
    constexpr std::int64_t fewRows = 5000;
    const bool few = data.train < fewRows;
    SpacePlan plan;
    const auto set = [&](const char* path, std::string yaml, std::string reason) {
        plan.settings.push_back({path, std::move(yaml), std::move(reason)});
    };
    const Capacity& capacity = capacityFor(data.train);
    const auto lists = widthsFor(data);
    std::string text;
    for (const auto& list : lists) {
        text += (text.empty() ? "" : ", ") + flowList(list);
    }
    const std::string rows = rowsText(data.train);
    set("search_space.num_layers", flowList(capacity.layers),
        "hidden layers; tables of numbers seldom gain by more");
    set("search_space.layer_widths", "[" + text + "]",
        data.info.inputs() >= 128 ? "units by layer; " + std::to_string(data.info.inputs()) +
                                        " inputs make every unit of the first layer dear"
                                  : "units by layer: as many as " + rows + " to train on can fill");
    set("search_space.activation", data.pictures ? "[ReLU]" : "[ReLU, Tanh]",
        data.pictures ? "pixels: ReLU is free in hardware and learns them well"
                      : "ReLU is free in hardware; Tanh is a table and sometimes learns better");
    set("search_space.batch_norm", "[false, true]",
        "costs nothing in hardware: it is folded into the weights");
    set("search_space.learning_rate", "{min: 1e-3, max: 1e-2, log: true}",
        "the usual decade around Adam's own; evolves as a number");
    set("search_space.batch_size", "[" + std::to_string(plannedBatchSize(data, wishes)) + "]",
        rows + " to train on: forty steps an epoch or more, where that leaves batches of 16 to 256");
    if (few || data.info.inputs() >= 128) {
        set("search_space.dropout", "[0, 0.1, 0.2]",
            few ? rows + " are soon learned by heart: silencing units helps against it"
                : std::to_string(data.info.inputs()) +
                      " inputs tell every row from all others, so rows are learned by heart: "
                      "silencing units helps against it");
        set("search_space.l1", "[0, 1e-5, 1e-4]", "small weights, for the same reason");
    }
    plan.plain = capacity.plain;
    for (std::size_t i = 0; i < plan.plain.size(); ++i) {
        const std::vector<int>& list = lists[std::min(i, lists.size() - 1)];
        plan.plain[i] = std::clamp(plan.plain[i], list.front(), list.back());
    }
    return plan;
}

} // namespace snac::config
