// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "module_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace snac::synthesis::verilog {

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

/// Writes one module.
class ModuleWriter
{
public:
    ModuleWriter(const Source& source, std::size_t index)
        : m_source(source)
        , m_program(source.program)
        , m_module(source.pipeline.modules[index])
        , m_waits(waitsIn(m_module, source.program, source.pipeline.stage))
        , m_name(moduleNames(source)[index])
    {
    }

    std::string write()
    {
        const std::string layer = m_module.layer < m_program.layers
                                      ? "layer " + std::to_string(m_module.layer + 1)
                                      : std::string("the output stage");
        m_text = headerText(m_source, layer + " of " + m_source.design.name);
        const int in = busWidth(m_program, m_module.inputs);
        const int out = busWidth(m_program, m_module.outputs);
        m_text += "// " + std::to_string(m_module.stages) + " pipeline registers between x and y\n";
        m_text += "/* verilator lint_off UNUSEDSIGNAL */ // bits that a cast cuts off\n";
        m_text += "module " + m_name + " (\n    input wire clk,\n    input wire " + rangeText(in) +
                  "x,\n    output wire " + rangeText(out) + "y\n);\n";
        writeTables();
        writeInputs(in);
        int neuron = -1;
        for (const int value : m_module.values) {
            writeValue(value, neuron);
        }
        writeOutputs();
        if (!m_clocked.empty()) {
            m_text += "\n    always @(posedge clk) begin\n" + m_clocked + "    end\n";
        }
        return m_text + "endmodule\n";
    }

private:
    void writeTables()
    {
        for (std::size_t i = 0; i < m_program.tables.size(); ++i) {
            if (m_program.tables[i].layer == m_module.layer) {
                writeTable(static_cast<int>(i));
            }
        }
    }

    void writeTable(int number)
    {
        const ProgramTable& table = m_program.tables[static_cast<std::size_t>(number)];
        const std::string function = tableFunction(m_program, number);
        const int width = tableEntry(table).width;
        std::map<std::int64_t, int> frequency;
        for (const std::int64_t entry : table.entries) {
            ++frequency[entry];
        }
        const std::int64_t common =
            std::ranges::max_element(frequency, {}, [](const auto& pair) { return pair.second; })->first;
        m_text += "\n    // " + table.name + " of " + table.argument.toString() + "\n    function " +
                  rangeText(width) + function + ";\n        input " + rangeText(table.argument.width) +
                  "argument;\n        case (argument)\n";
        const std::int64_t lowest =
            table.argument.isSigned ? -(std::int64_t{1} << (table.argument.width - 1)) : 0;
        for (std::size_t i = 0; i < table.entries.size(); ++i) {
            if (table.entries[i] != common) {
                m_text += "            " +
                          literal(lowest + static_cast<std::int64_t>(i), table.argument.width) + ": " +
                          function + " = " + literal(table.entries[i], width) + ";\n";
            }
        }
        m_text += "            default: " + function + " = " + literal(common, width) +
                  ";\n        endcase\n    endfunction\n";
    }

    void writeInputs(int width)
    {
        const auto places = busPlaces(m_program, m_module.inputs);
        m_text += "\n";
        for (std::size_t i = 0; i < m_module.inputs.size(); ++i) {
            const int number = m_module.inputs[i];
            const ProgramValue& value = m_program.value(number);
            const Bits bus{"x", width, false, std::nullopt};
            const int bits = valueWidth(value);
            const std::string name = unique("x" + std::to_string(std::max(value.neuron, 0)));
            m_names[number] = name;
            m_text += "    wire " + rangeText(bits) + name + " = " +
                      slice(bus, places[i] + bits - 1, places[i]) + ";" +
                      (value.layer < 0 ? " // " + featureName(number) : "") + "\n";
            writeRegisters(number, name);
        }
    }

    [[nodiscard]] std::string featureName(int number) const
    {
        return commentText(m_source.design.inputNames[static_cast<std::size_t>(number)]);
    }

    void writeValue(int number, int& neuron)
    {
        const ProgramValue& value = m_program.value(number);
        if (value.neuron != neuron) {
            neuron = value.neuron;
            m_text += "\n    // " + neuronText(neuron) + "\n";
        }
        const std::string name =
            unique("n" + std::to_string(std::max(neuron, 0)) + "_" + kindSuffix(value.kind));
        m_names[number] = name;
        const int stage = m_source.pipeline.stage[static_cast<std::size_t>(number)];
        std::vector<Bits> operands;
        for (const int operand : {value.left, value.right, value.condition}) {
            operands.push_back(operand < 0 ? Bits{} : bitsOf(operand, stage));
        }
        for (const Wire& wire : wiresOf(m_program, value, name, operands)) {
            m_text += "    wire " + rangeText(wire.width) + wire.name + " = " + wire.expression + ";" +
                      (wire.comment.empty() ? "" : " // " + wire.comment) + "\n";
        }
        writeRegisters(number, name);
    }

    [[nodiscard]] std::string neuronText(int neuron) const
    {
        std::string text = "neuron " + std::to_string(neuron);
        const bool last = m_module.layer + 1 >= m_program.layers;
        const auto& names = m_source.design.outputNames;
        if (last && neuron >= 0 && neuron < static_cast<int>(names.size())) {
            text += ": " + commentText(names[static_cast<std::size_t>(neuron)]);
        }
        return text;
    }

    void writeRegisters(int number, const std::string& name)
    {
        const std::string range = rangeText(valueWidth(m_program.value(number)));
        std::string before = name;
        for (int i = 1; i <= m_waits[static_cast<std::size_t>(number)]; ++i) {
            const std::string held = name + "_r" + std::to_string(i);
            m_text += "    reg " + range + held + ";\n";
            m_clocked += "        " + held + " <= " + before + ";\n";
            before = held;
        }
    }

    void writeOutputs()
    {
        std::vector<std::string> parts;
        for (const int output : m_module.outputs) {
            parts.insert(parts.begin(), bitsOf(output, m_module.stages).name);
        }
        std::string all;
        for (const std::string& part : parts) {
            all += (all.empty() ? "" : ", ") + part;
        }
        m_text += "\n    assign y = " +
                  (parts.empty()       ? "1'b0"
                   : parts.size() == 1 ? all
                                       : "{" + all + "}") +
                  ";\n";
    }

    /// A value as it is at a stage: itself, or what a register holds of it.
    [[nodiscard]] Bits bitsOf(int number, int stage) const
    {
        const ProgramValue& value = m_program.value(number);
        Bits bits{"", valueWidth(value), isSignedValue(value), std::nullopt};
        if (isFixedValue(value)) {
            bits.constant = value.range.low;
            bits.name = literal(value.range.low, bits.width);
            return bits;
        }
        const int from =
            value.layer == m_module.layer ? m_source.pipeline.stage[static_cast<std::size_t>(number)] : 0;
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
    const PipelineModule& m_module;
    std::vector<int> m_waits;
    std::string m_name;
    std::string m_text;
    std::string m_clocked;
    std::map<int, std::string> m_names; ///< by value
    std::map<std::string, int> m_used;
};

} // namespace

std::string commentText(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        line += byte < 0x20 || byte == 0x7f || c == '\\' ? ' ' : c; // a backslash may join lines
    }
    for (const std::string_view end : {"*/", "/*"}) {
        for (auto place = line.find(end); place != std::string::npos; place = line.find(end)) {
            line.insert(place + 1, " ");
        }
    }
    return line;
}

std::string headerText(const Source& source, const std::string& what)
{
    const DesignOrigin& origin = source.design.origin;
    const std::string program = origin.program.empty() ? "SNAC Studio" : commentText(origin.program);
    return "// " + what + "\n// Written by " + program +
           (origin.study.empty() ? "" : " from " + commentText(origin.study)) +
           (origin.imported.empty() ? "" : ", " + commentText(origin.imported)) +
           ". Bit-exact with the integer network; no rights are claimed in this file.\n";
}

std::vector<std::string> moduleNames(const Source& source)
{
    std::vector<std::string> names;
    for (const PipelineModule& module : source.pipeline.modules) {
        const auto place = static_cast<std::size_t>(module.layer);
        names.push_back(
            source.design.name + "_" +
            (module.layer < source.program.layers ? source.design.layers[place].name
             : std::holds_alternative<fixedpoint::Softmax>(source.design.network.operations.back())
                 ? "_softmax"
                 : "_argmax"));
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

std::string moduleText(const Source& source, std::size_t index)
{
    return ModuleWriter(source, index).write();
}

} // namespace snac::synthesis::verilog
