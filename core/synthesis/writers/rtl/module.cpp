// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "module.h"

#include "table_modules.h"
#include "turn_logic.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace snac::synthesis::rtl {

namespace {

std::string kindSuffix(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Relu:
    case ValueKind::LeakyRelu:
    case ValueKind::HardTanh:
        return "act";
    case ValueKind::Cast:
        return "cast";
    case ValueKind::Lookup:
        return "table";
    case ValueKind::Scale:
        return "sum";
    case ValueKind::Greater:
        return "greater";
    case ValueKind::Select:
        return "chosen";
    case ValueKind::Multiply:
        return "product";
    case ValueKind::PartialSum:
        return "part";
    case ValueKind::Input:
    case ValueKind::Constant:
    case ValueKind::Add:
    case ValueKind::Subtract:
    case ValueKind::Negate:
        break;
    }
    return "a"; // of "addition"
}

bool isFixedValue(const ProgramValue& value)
{
    return value.range.low == value.range.high;
}

/// Makes one module.
class ModuleMaker
{
public:
    ModuleMaker(const Source& source, std::size_t index, const std::string& name, const Language& language,
                const PartNames& parts)
        : m_source(source)
        , m_program(source.program)
        , m_part(source.pipeline.modules[index])
        , m_language(language)
        , m_waits(waitsIn(m_part, source.program, source.pipeline.stage))
        , m_tables(tableModuleNames(source, parts))
    {
        m_module.name = name;
    }

    Module make()
    {
        const std::string layer = m_part.layer < m_program.layers
                                      ? "layer " + std::to_string(m_part.layer + 1)
                                      : std::string("the output stage");
        m_module.about = headLines(m_source, m_language, layer + " of " + m_source.design.name);
        m_module.about.push_back(std::to_string(m_part.stages) + " pipeline registers between x and y");
        m_module.inputWidth = busWidth(m_program, m_part.inputs);
        m_module.outputWidth = busWidth(m_program, m_part.outputs);
        addTables();
        addInputs();
        if (const auto plan = turnPlan(m_program, m_part.layer)) {
            m_module.hasStart = true;
            m_sums = appendTurnLogic(m_language, *plan, m_program, m_names, m_module);
        }
        int neuron = std::numeric_limits<int>::min(); // none yet; products of DSP blocks have -1
        for (const int value : m_part.values) {
            addValue(value, neuron);
        }
        m_module.output = outputText();
        return std::move(m_module);
    }

private:
    /// Functions of those that are no modules of their own.
    void addTables()
    {
        std::set<int> needed;
        for (const int number : m_part.values) {
            const ProgramValue& value = m_program.value(number);
            if (value.kind == ValueKind::Lookup && !m_tables.contains(tableUse(m_program, value))) {
                needed.insert(value.table);
            }
        }
        for (const int number : needed) {
            const ProgramTable& table = m_program.tables[static_cast<std::size_t>(number)];
            const TableUse whole{number, table.argument.width, table.argument.isSigned,
                                 tableEntry(table).width};
            m_module.functions.push_back(
                tableText(tableFunction(m_program, number), table.name + " of " + table.argument.toString(),
                          whole.addressWidth, whole.width, entriesByAddress(m_program, whole), m_language));
        }
    }

    void addInputs()
    {
        const auto places = busPlaces(m_program, m_part.inputs);
        const Bits bus{"x", m_module.inputWidth, false, std::nullopt};
        m_module.items.emplace_back(Heading{});
        for (std::size_t i = 0; i < m_part.inputs.size(); ++i) {
            const int number = m_part.inputs[i];
            const ProgramValue& value = m_program.value(number);
            const int bits = valueWidth(value);
            const std::string name = unique("x" + std::to_string(std::max(value.neuron, 0)));
            m_names[number] = name;
            m_module.items.emplace_back(
                Wire{.name = name,
                     .width = bits,
                     .expression = m_language.slice(bus, places[i] + bits - 1, places[i]),
                     .comment = value.layer < 0 ? featureName(number) : ""});
            addRegisters(number, name);
        }
    }

    [[nodiscard]] std::string featureName(int number) const
    {
        return m_language.comment(m_source.design.inputNames[static_cast<std::size_t>(number)]);
    }

    void addValue(int number, int& neuron)
    {
        const ProgramValue& value = m_program.value(number);
        if (value.neuron != neuron) {
            neuron = value.neuron;
            m_module.items.emplace_back(Heading{
                isShared(value) ? "products of DSP blocks, each for all neurons that have such a weight"
                                : neuronText(neuron)});
        }
        const std::string name = unique(
            isShared(value)
                ? m_names.at(value.left) + "_times_" + std::to_string(m_program.value(value.right).range.low)
                : "n" + std::to_string(std::max(neuron, 0)) + "_" + kindSuffix(value.kind));
        m_names[number] = name;
        const int stage = m_source.pipeline.stage[static_cast<std::size_t>(number)];
        std::vector<Bits> operands;
        for (const int operand : {value.left, value.right, value.condition}) {
            operands.push_back(operand < 0 ? Bits{} : bitsOf(operand, stage));
        }
        if (value.kind == ValueKind::PartialSum) {
            m_module.items.emplace_back(
                Wire{.name = name,
                     .width = valueWidth(value),
                     .expression = extended(m_language, m_sums.at(number), 0, valueWidth(value)),
                     .comment = {}});
        }
        if (const std::string* table = tableModule(value)) {
            m_module.items.emplace_back(Instance{.name = name + "_rom",
                                                 .module = *table,
                                                 .x = operands.front().name,
                                                 .y = name,
                                                 .width = valueWidth(value),
                                                 .comment = "table"});
        } else {
            for (Wire& wire : wiresOf(m_language, m_program, value, name, operands)) {
                m_module.hasProducts = m_module.hasProducts || wire.isProduct;
                if (wire.isProduct) {
                    wire.comment = std::to_string(m_program.value(value.right).range.low) + " * " +
                                   operandText(value.left);
                }
                m_module.items.emplace_back(std::move(wire));
            }
        }
        addRegisters(number, name);
    }

    /// The module of its own that a value's table is; null: it has none.
    [[nodiscard]] const std::string* tableModule(const ProgramValue& value) const
    {
        if (value.kind != ValueKind::Lookup) {
            return nullptr;
        }
        const auto found = m_tables.find(tableUse(m_program, value));
        return found == m_tables.end() ? nullptr : &found->second;
    }

    /// A product of a DSP block, which belongs to no neuron.
    [[nodiscard]] static bool isShared(const ProgramValue& value)
    {
        return value.kind == ValueKind::Multiply && value.neuron < 0;
    }

    /// What enters a layer, by the name that its user knows: "neuron 3 of dense_1", "mass".
    [[nodiscard]] std::string operandText(int number) const
    {
        const ProgramValue& value = m_program.value(number);
        return value.layer < 0 ? featureName(number)
                               : "neuron " + std::to_string(value.neuron) + " of " +
                                     m_source.design.layers[static_cast<std::size_t>(value.layer)].name;
    }

    [[nodiscard]] std::string neuronText(int neuron) const
    {
        std::string text = "neuron " + std::to_string(neuron);
        const bool last = m_part.layer + 1 >= m_program.layers;
        const auto& names = m_source.design.outputNames;
        if (last && neuron >= 0 && neuron < static_cast<int>(names.size())) {
            text += ": " + m_language.comment(names[static_cast<std::size_t>(neuron)]);
        }
        return text;
    }

    void addRegisters(int number, const std::string& name)
    {
        const int width = valueWidth(m_program.value(number));
        std::string before = name;
        for (int i = 1; i <= m_waits[static_cast<std::size_t>(number)]; ++i) {
            std::string held = name + "_r" + std::to_string(i);
            m_module.items.emplace_back(Register{held, width, std::move(before)});
            before = std::move(held);
        }
    }

    [[nodiscard]] std::string outputText() const
    {
        std::vector<std::string> parts;
        for (const int output : m_part.outputs) {
            parts.insert(parts.begin(), bitsOf(output, m_part.stages).name);
        }
        return parts.empty() ? m_language.zeroBit() : m_language.joined(parts);
    }

    /// A value as it is at a stage: itself, or what a register holds of it.
    [[nodiscard]] Bits bitsOf(int number, int stage) const
    {
        const ProgramValue& value = m_program.value(number);
        Bits bits{"", valueWidth(value), isSignedValue(value), std::nullopt};
        if (isFixedValue(value)) {
            bits.constant = value.range.low;
            bits.name = m_language.literal(value.range.low, bits.width);
            return bits;
        }
        const int from =
            value.layer == m_part.layer ? m_source.pipeline.stage[static_cast<std::size_t>(number)] : 0;
        bits.name = m_names.at(number) + (stage > from ? "_r" + std::to_string(stage - from) : "");
        return bits;
    }

    std::string unique(const std::string& name)
    {
        int& count = m_used[name];
        ++count;
        return count == 1 && name.back() != 'a' ? name : name + std::to_string(count);
    }

    const Source& m_source;
    const Program& m_program;
    const PipelineModule& m_part;
    const Language& m_language;
    std::vector<int> m_waits;
    std::map<TableUse, std::string> m_tables; ///< modules of tables
    Module m_module;
    std::map<int, std::string> m_names; ///< by value
    std::map<int, Bits> m_sums;         ///< by value: registers of sums that are made in turns
    std::map<std::string, int> m_used;
};

} // namespace

std::vector<std::string> headLines(const Source& source, const Language& language, const std::string& what)
{
    const DesignOrigin& origin = source.design.origin;
    const std::string program = origin.program.empty() ? "SNAC Studio" : language.comment(origin.program);
    return {what, "Written by " + program +
                      (origin.study.empty() ? "" : " from " + language.comment(origin.study)) +
                      (origin.imported.empty() ? "" : ", " + language.comment(origin.imported)) +
                      ". Bit-exact with the integer network; no rights are claimed in this file."};
}

std::vector<std::string> moduleNames(const Source& source, const PartNames& parts)
{
    std::vector<std::string> names;
    for (const PipelineModule& module : source.pipeline.modules) {
        const auto place = static_cast<std::size_t>(module.layer);
        names.push_back(
            source.design.name +
            (module.layer < source.program.layers ? "_" + source.design.layers[place].name
             : std::holds_alternative<fixedpoint::Softmax>(source.design.network.operations.back())
                 ? parts.softmax
                 : parts.argmax));
    }
    return names;
}

int busWidth(const Program& program, const std::vector<int>& values)
{
    int width = 0;
    for (const int value : values) {
        width += valueWidth(program.value(value));
    }
    return std::max(width, 1);
}

std::vector<int> busPlaces(const Program& program, const std::vector<int>& values)
{
    std::vector<int> places;
    int place = 0;
    for (const int value : values) {
        places.push_back(place);
        place += valueWidth(program.value(value));
    }
    return places;
}

Module moduleOf(const Source& source, std::size_t index, const std::string& name, const Language& language,
                const PartNames& parts)
{
    return ModuleMaker(source, index, name, language, parts).make();
}

std::vector<int> startPlaces(const Source& source)
{
    std::vector<int> places;
    int edges = 0;
    for (const PipelineModule& module : source.pipeline.modules) {
        places.push_back(turnPlan(source.program, module.layer) ? edges : -1);
        edges += module.stages;
    }
    return places;
}

std::string usedInputs(const Source& source, const Language& language, const std::string& bus)
{
    const Program& program = source.program;
    const int width = program.input.width;
    const Bits all{bus, width * program.inputs, false, std::nullopt};
    std::vector<std::string> parts;
    for (const int value : source.pipeline.modules.front().inputs) {
        parts.push_back(
            language.slice(all, value * width + valueWidth(program.value(value)) - 1, value * width));
    }
    return parts.empty() ? language.zeroBit() : language.stacked(parts);
}

std::string allOutputs(const Source& source, const Language& language, const std::string& bus)
{
    const Program& program = source.program;
    const auto& outputs = source.pipeline.modules.back().outputs;
    const auto places = busPlaces(program, outputs);
    const Bits all{bus, busWidth(program, outputs), false, std::nullopt};
    std::vector<std::string> parts;
    for (const int number : program.outputs) {
        const ProgramValue& value = program.value(number);
        const int width = valueWidth(value);
        const auto found = std::ranges::find(outputs, number);
        if (found == outputs.end()) {
            parts.push_back(language.literal(value.range.low, program.output.width));
            continue;
        }
        const int low = places[static_cast<std::size_t>(found - outputs.begin())];
        std::string bits = language.slice(all, low + width - 1, low);
        const int more = program.output.width - width;
        if (more > 0) {
            const std::string sign = isSignedValue(value)
                                         ? language.slice(all, low + width - 1, low + width - 1)
                                         : language.zeroBit();
            bits = language.joined({language.repeated(more, sign), bits});
        }
        parts.push_back(bits);
    }
    return language.stacked(parts);
}

std::string testWords(const fixedpoint::RawMatrix& values, int width)
{
    const auto digits = static_cast<std::size_t>((values.cols() * width + 3) / 4);
    std::string text;
    text.reserve(static_cast<std::size_t>(values.rows()) * (digits + 1));
    std::vector<unsigned> nibbles(digits);
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        std::ranges::fill(nibbles, 0U);
        std::size_t place = 0;
        for (Eigen::Index column = 0; column < values.cols(); ++column) {
            const auto raw = static_cast<std::uint64_t>(values(row, column));
            for (int bit = 0; bit < width; ++bit, ++place) {
                nibbles[place / 4] |= static_cast<unsigned>((raw >> static_cast<unsigned>(bit)) & 1U)
                                      << (place % 4);
            }
        }
        for (std::size_t i = digits; i-- > 0;) {
            text += "0123456789abcdef"[nibbles[i]];
        }
        text += '\n';
    }
    return text;
}

} // namespace snac::synthesis::rtl
