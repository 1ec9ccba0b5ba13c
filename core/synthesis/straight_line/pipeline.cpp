// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline.h"

#include "cast_steps.h"
#include "turn_plan.h"

#include "snac/hardware/adder_delay.h"

#include <algorithm>
#include <array>
#include <span>

namespace snac::synthesis {

namespace {

constexpr double lutNs = 0.35;       // with the wire to it
constexpr double multiplierNs = 2.4; // of 17 x 17 bits, in a DSP without its registers
constexpr double registerNs = 0.2;   // clock to output, and set-up
constexpr double usedShare = 0.875;  // hls4ml's clock uncertainty of 12.5 %
constexpr double smallestBudget = 0.4;
constexpr int balancePasses = 3;

double carryNs(int bits)
{
    return hardware::addNs + hardware::addNsPerBit * bits;
}

double castNs(const ProgramValue& value, const Program& program)
{
    const ProgramValue& of = program.value(value.left);
    const CastSteps steps = castSteps(of, value.format);
    double time = steps.mayIncrement ? carryNs(std::max(1, valueWidth(of) - std::max(steps.shift, 0))) : 0.0;
    if (steps.overflows && value.format.overflow != Overflow::Wrap) {
        time += 2.0 * lutNs;
    }
    return time;
}

/// Of a sum that multipliers make in turns.
std::span<const TurnProduct> productsOf(const Program& program, const ProgramValue& value)
{
    return value.partial < 0 ? std::span<const TurnProduct>()
                             : program.partials[static_cast<std::size_t>(value.partial)].products;
}

std::array<int, 3> operandsOf(const ProgramValue& value)
{
    return {value.left, value.right, value.condition};
}

bool isFixed(const ProgramValue& value)
{
    return value.range.low == value.range.high;
}

/// Places the values of one module after the other.
class Scheduler
{
public:
    Scheduler(const Program& program, double clockNs)
        : m_program(program)
        , m_budget(std::max(smallestBudget, clockNs * usedShare - registerNs))
    {
        m_pipeline.stage.assign(program.values.size(), 0);
        m_pipeline.ready.assign(program.values.size(), 0.0);
    }

    Pipeline schedule()
    {
        makeModules();
        std::vector<double> arrival(m_program.values.size(), 0.0); // at the inputs of the module at hand
        int stages = 0;
        for (PipelineModule& module : m_pipeline.modules) {
            place(module, arrival);
            for (int pass = 0; pass < balancePasses; ++pass) {
                balance(module);
            }
            countRegisters(module);
            stages += module.stages;
        }
        m_pipeline.latency = stages + 1;
        for (const int turns : m_program.turns) {
            m_pipeline.interval = std::max(m_pipeline.interval, turns);
        }
        m_pipeline.registerBits +=
            std::int64_t{m_program.output.width} * static_cast<std::int64_t>(m_program.outputs.size());
        return std::move(m_pipeline);
    }

private:
    void makeModules()
    {
        int modules = m_program.layers;
        for (const ProgramValue& value : m_program.values) {
            modules = std::max(modules, value.layer + 1);
        }
        for (int i = 0; i < modules; ++i) {
            PipelineModule module;
            module.layer = i;
            m_pipeline.modules.push_back(module);
        }
        for (int i = 0; i < static_cast<int>(m_program.values.size()); ++i) {
            if (m_program.value(i).layer >= 0 && !isFixed(m_program.value(i))) {
                m_pipeline.modules[static_cast<std::size_t>(m_program.value(i).layer)].values.push_back(i);
            }
        }
        // What a module takes is known from the last one back: it may pass through what it was given.
        std::vector<int> wanted = m_program.outputs;
        for (std::size_t i = m_pipeline.modules.size(); i-- > 0;) {
            PipelineModule& module = m_pipeline.modules[i];
            std::ranges::copy_if(wanted, std::back_inserter(module.outputs),
                                 [&](int value) { return !isFixed(m_program.value(value)); });
            std::ranges::sort(module.outputs);
            module.outputs.erase(std::unique(module.outputs.begin(), module.outputs.end()),
                                 module.outputs.end());
            for (const int output : module.outputs) {
                takeInput(module, output);
            }
            for (const int value : module.values) {
                std::ranges::for_each(operandsOf(m_program.value(value)),
                                      [&](int operand) { takeInput(module, operand); });
                for (const TurnProduct& product : productsOf(m_program, m_program.value(value))) {
                    takeInput(module, product.operand);
                }
            }
            std::ranges::sort(module.inputs);
            module.inputs.erase(std::unique(module.inputs.begin(), module.inputs.end()), module.inputs.end());
            wanted = module.inputs;
        }
    }

    void takeInput(PipelineModule& module, int value) const
    {
        if (value >= 0 && m_program.value(value).layer < module.layer && !isFixed(m_program.value(value))) {
            module.inputs.push_back(value);
        }
    }

    [[nodiscard]] bool isOwn(const PipelineModule& module, int value) const
    {
        return value >= 0 && m_program.value(value).layer == module.layer;
    }

    [[nodiscard]] int stageIn(const PipelineModule& module, int value) const
    {
        return isOwn(module, value) ? m_pipeline.stage[static_cast<std::size_t>(value)] : 0;
    }

    void place(PipelineModule& module, std::vector<double>& arrival)
    {
        for (const int number : module.values) {
            const ProgramValue& value = m_program.value(number);
            if (value.kind == ValueKind::PartialSum) {
                const int turns = m_program.turns[static_cast<std::size_t>(module.layer)];
                m_pipeline.stage[static_cast<std::size_t>(number)] = turns + turnOverhead;
                m_pipeline.longestNs = std::max(m_pipeline.longestNs, multiplierNs + registerNs);
                continue;
            }
            int stage = 0;
            double start = 0.0;
            for (const int operand : operandsOf(value)) {
                if (operand < 0 || isFixed(m_program.value(operand))) {
                    continue;
                }
                const int from = stageIn(module, operand);
                const auto at = static_cast<std::size_t>(operand);
                const double time = isOwn(module, operand) ? m_pipeline.ready[at] : arrival[at];
                if (from > stage) {
                    stage = from;
                    start = time;
                } else if (from == stage) {
                    start = std::max(start, time);
                }
            }
            const double logic = logicNs(value, m_program);
            if (logic > 0.0 && start > 0.0 && start + logic > m_budget) {
                ++stage;
                start = 0.0;
            }
            m_pipeline.stage[static_cast<std::size_t>(number)] = stage;
            m_pipeline.ready[static_cast<std::size_t>(number)] = start + logic;
            m_pipeline.longestNs = std::max(m_pipeline.longestNs, start + logic + registerNs);
        }
        for (const int output : module.outputs) {
            module.stages = std::max(module.stages, stageIn(module, output));
        }
        for (const int output : module.outputs) {
            const auto at = static_cast<std::size_t>(output);
            if (stageIn(module, output) < module.stages) {
                arrival[at] = 0.0;
            } else if (isOwn(module, output)) {
                arrival[at] = m_pipeline.ready[at];
            }
        }
    }

    /// Moves values to the stage before they are used first, where they then wait in fewer bits.
    void balance(const PipelineModule& module)
    {
        m_waits = waitsIn(module, m_program, m_pipeline.stage);
        std::vector<int> first(m_program.values.size(), module.stages + 1); // use of each value
        const auto use = [&](int value, int stage) {
            if (value >= 0) {
                first[static_cast<std::size_t>(value)] =
                    std::min(first[static_cast<std::size_t>(value)], stage);
            }
        };
        for (const int output : module.outputs) {
            use(output, module.stages);
        }
        for (std::size_t i = module.values.size(); i-- > 0;) {
            const int number = module.values[i];
            const ProgramValue& value = m_program.value(number);
            const auto at = static_cast<std::size_t>(number);
            int& stage = m_pipeline.stage[at];
            const int later = first[at] - 1;
            if (value.kind != ValueKind::PartialSum && later > stage && first[at] <= module.stages &&
                saves(module, value, later - stage, later)) {
                stage = later;
                m_pipeline.ready[at] = logicNs(value, m_program);
                for (const int operand : operandsOf(value)) {
                    if (operand >= 0) {
                        int& wait = m_waits[static_cast<std::size_t>(operand)];
                        wait = std::max(wait, later - stageIn(module, operand));
                    }
                }
            }
            for (const int operand : operandsOf(value)) {
                use(operand, stage);
            }
        }
    }

    /// Whether a value that moves to a later stage frees more bits than its operands then need.
    [[nodiscard]] bool saves(const PipelineModule& module, const ProgramValue& value, int stages,
                             int later) const
    {
        std::int64_t bits = std::int64_t{valueWidth(value)} * stages;
        int before = -1;
        for (const int operand : operandsOf(value)) {
            if (operand < 0 || operand == before || isFixed(m_program.value(operand))) {
                continue;
            }
            before = operand;
            const int wait = later - stageIn(module, operand);
            bits -= std::int64_t{valueWidth(m_program.value(operand))} *
                    std::max(0, wait - m_waits[static_cast<std::size_t>(operand)]);
        }
        return bits > 0;
    }

    void countRegisters(const PipelineModule& module)
    {
        const std::vector<int> waits = waitsIn(module, m_program, m_pipeline.stage);
        for (std::size_t i = 0; i < waits.size(); ++i) {
            m_pipeline.registerBits += std::int64_t{valueWidth(m_program.values[i])} * waits[i];
        }
        if (const auto plan = turnPlan(m_program, module.layer)) {
            m_pipeline.registerBits += plan->registerBits;
        }
    }

    const Program& m_program;
    double m_budget;
    Pipeline m_pipeline;
    std::vector<int> m_waits;
};

} // namespace

double logicNs(const ProgramValue& value, const Program& program)
{
    switch (value.kind) {
    case ValueKind::Input:
    case ValueKind::Constant:
    case ValueKind::Scale:
    case ValueKind::PartialSum: // a register
        return 0.0;
    case ValueKind::Add:
    case ValueKind::Subtract:
    case ValueKind::Negate:
        return carryNs(carryBits(value, program));
    case ValueKind::Relu:
    case ValueKind::LeakyRelu:
    case ValueKind::Select:
        return lutNs;
    case ValueKind::HardTanh:
        return 2.0 * lutNs;
    case ValueKind::Cast:
        return castNs(value, program);
    case ValueKind::Lookup: { // six address bits a LUT, then multiplexers
        const int bits = valueWidth(program.value(value.left));
        return lutNs * (1.0 + std::max(0, bits - 6) / 2.0);
    }
    case ValueKind::Greater:
        return carryNs(
            (1 + std::max(valueWidth(program.value(value.left)), valueWidth(program.value(value.right)))) /
            2);
    case ValueKind::Multiply:
        return multiplierNs;
    }
    return 0.0;
}

std::vector<int> waitsIn(const PipelineModule& module, const Program& program, const std::vector<int>& stage)
{
    std::vector<int> waits(program.values.size(), 0);
    const auto use = [&](int value, int at) {
        if (value >= 0 && !isFixed(program.value(value))) {
            const bool own = program.value(value).layer == module.layer;
            const int from = own ? stage[static_cast<std::size_t>(value)] : 0;
            int& wait = waits[static_cast<std::size_t>(value)];
            wait = std::max(wait, at - from);
        }
    };
    for (const int value : module.values) {
        for (const int operand : operandsOf(program.value(value))) {
            use(operand, stage[static_cast<std::size_t>(value)]);
        }
    }
    for (const int output : module.outputs) {
        use(output, module.stages);
    }
    return waits;
}

Pipeline pipelineFor(const Program& program, double clockNs)
{
    return Scheduler(program, clockNs).schedule();
}

} // namespace snac::synthesis
