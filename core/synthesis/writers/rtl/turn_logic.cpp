// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "turn_logic.h"

#include "snac/base/number_text.h"

#include <algorithm>

namespace snac::synthesis::rtl {

namespace {

/// Writes the logic of one layer.
class TurnLogic
{
public:
    TurnLogic(const Language& language, const TurnPlan& plan, const Program& program,
              const std::map<int, std::string>& names, Module& module)
        : m_language(language)
        , m_plan(plan)
        , m_program(program)
        , m_names(names)
        , m_module(module)
    {
    }

    std::map<int, Bits> append()
    {
        add(Heading{counted(std::ssize(m_plan.multipliers), "multiplier") + ", " +
                    std::to_string(m_plan.turns) + " turns"});
        addCounter();
        addHeldValues();
        std::map<int, Bits> sums;
        for (std::size_t i = 0; i < m_plan.multipliers.size(); ++i) {
            if (!m_plan.multipliers[i].sums.empty()) {
                addMultiplier(m_plan.multipliers[i], "m" + std::to_string(i), sums);
            }
        }
        return sums;
    }

private:
    void add(Item item) { m_module.items.push_back(std::move(item)); }

    /// The turn of the value that is chosen, and, later by one clock edge each, multiplied and added up.
    void addCounter()
    {
        const int width = m_plan.counterWidth;
        add(Register{"turn", width, "turn_next"});
        add(Wire{.name = "turn_next",
                 .width = width,
                 .expression = m_language.sum("turn", m_language.literal(1, width)),
                 .comment = {},
                 .choices = {{"start", m_language.zeros(width)}}});
        add(Register{"turn_r1", width, "turn"});
        add(Register{"turn_r2", width, "turn_r1"});
    }

    /// All that enters, side by side with equal widths.
    void addHeldValues()
    {
        const int width = m_plan.operandWidth;
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < m_plan.held.size(); ++i) {
            const ProgramValue& value = m_program.value(m_plan.held[i]);
            const std::string& name = m_names.at(m_plan.held[i]);
            const Bits held{name + "_held", valueWidth(value), isSignedValue(value), std::nullopt};
            add(Register{held.name, held.width, name, "start"});
            parts.insert(parts.begin(), extended(m_language, held, 0, width));
            m_places[m_plan.held[i]] = static_cast<int>(i) * width;
        }
        m_heldWidth = width * static_cast<int>(m_plan.held.size());
        add(Wire{
            .name = "held", .width = m_heldWidth, .expression = m_language.joined(parts), .comment = {}});
    }

    [[nodiscard]] Function turnFunction(const std::string& name, const std::string& comment, int width) const
    {
        return {.name = name,
                .comment = comment,
                .argumentWidth = m_plan.counterWidth,
                .busWidth = 0,
                .width = width,
                .cases = {},
                .otherwise = m_language.zeros(width)};
    }

    /// The register with the value that a multiplier takes; multipliers that take the same ones share it.
    std::string operandRegister(const TurnPlan::Multiplier& multiplier, const std::string& name)
    {
        std::vector<int> order;
        for (const TurnProduct& product : multiplier.products) {
            order.push_back(product.operand);
        }
        const auto [known, isNew] = m_operands.try_emplace(order, name + "_x");
        if (!isNew) {
            return known->second;
        }
        const int width = m_plan.operandWidth;
        Function choose =
            turnFunction(name + "_value", "what enters " + name + " and those that share it", width);
        choose.busWidth = m_heldWidth;
        const Bits bus{"values", m_heldWidth, false, std::nullopt};
        for (std::size_t turn = 0; turn < order.size(); ++turn) {
            if (order[turn] < 0) {
                continue;
            }
            const int low = m_places.at(order[turn]);
            std::string value = m_language.slice(bus, low + width - 1, low);
            choose.otherwise = value; // nobody asks: the fewer cases, the smaller
            choose.cases.emplace_back(static_cast<std::int64_t>(turn), std::move(value));
        }
        choose.cases.pop_back();
        const std::string& held = known->second;
        add(Register{held, width, held + "_next"});
        add(Wire{.name = held + "_next",
                 .width = width,
                 .expression = choose.name + "(turn, held)",
                 .comment = {}});
        m_module.functions.push_back(std::move(choose));
        return held;
    }

    void addMultiplier(const TurnPlan::Multiplier& multiplier, const std::string& name,
                       std::map<int, Bits>& sums)
    {
        const std::string operand = operandRegister(multiplier, name);
        Function weights = turnFunction(name + "_weight", "weights of " + name, m_plan.weightWidth);
        for (std::size_t turn = 0; turn < multiplier.products.size(); ++turn) {
            if (multiplier.products[turn].weight != 0) {
                weights.cases.emplace_back(
                    static_cast<std::int64_t>(turn),
                    m_language.literal(multiplier.products[turn].weight, m_plan.weightWidth));
            }
        }
        Function begins = turnFunction(name + "_begins", "turns in which " + name + " begins a sum", 1);
        for (const int turn : multiplier.begins) {
            begins.cases.emplace_back(turn, m_language.oneBit());
        }
        add(Register{name + "_w", m_plan.weightWidth, name + "_w_next"});
        add(Wire{.name = name + "_w_next",
                 .width = m_plan.weightWidth,
                 .expression = weights.name + "(turn)",
                 .comment = {}});
        const Bits product{name + "_p", m_plan.operandWidth + m_plan.weightWidth, true, std::nullopt};
        add(Register{product.name, product.width, product.name + "_next"});
        add(Wire{.name = product.name + "_next",
                 .width = product.width,
                 .expression = m_language.signedProduct(operand, name + "_w"),
                 .comment = {}});
        const Bits sum{name + "_sum", multiplier.sumWidth, true, std::nullopt};
        const std::string added = extended(m_language, product, 0, sum.width);
        add(Register{sum.name, sum.width, sum.name + "_next"});
        add(Wire{
            .name = name + "_begin", .width = 1, .expression = begins.name + "(turn_r2)", .comment = {}});
        add(Wire{.name = sum.name + "_next",
                 .width = sum.width,
                 .expression = m_language.sum(sum.name, added),
                 .comment = {},
                 .choices = {{name + "_begin", added}}});
        m_module.functions.push_back(std::move(weights));
        m_module.functions.push_back(std::move(begins));
        addSums(multiplier, sum, sums);
    }

    /// A sum that is done stays in a register of its own when the multiplier begins the next one.
    void addSums(const TurnPlan::Multiplier& multiplier, const Bits& sum, std::map<int, Bits>& sums)
    {
        for (std::size_t i = 0; i < multiplier.sums.size(); ++i) {
            Bits own = sum;
            if (i + 1 < multiplier.sums.size()) {
                own.name += "_" + std::to_string(i);
                add(Register{own.name, own.width, sum.name,
                             m_language.equal("turn_r2", m_language.literal(multiplier.begins[i + 1],
                                                                            m_plan.counterWidth))});
            }
            sums.emplace(multiplier.sums[i], own);
        }
    }

    const Language& m_language;
    const TurnPlan& m_plan;
    const Program& m_program;
    const std::map<int, std::string>& m_names;
    Module& m_module;
    std::map<int, int> m_places; ///< of values within the bus of held ones
    int m_heldWidth = 0;
    std::map<std::vector<int>, std::string> m_operands;
};

} // namespace

std::map<int, Bits> appendTurnLogic(const Language& language, const TurnPlan& plan, const Program& program,
                                    const std::map<int, std::string>& names, Module& module)
{
    return TurnLogic(language, plan, program, names, module).append();
}

} // namespace snac::synthesis::rtl
