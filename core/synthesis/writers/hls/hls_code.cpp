// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls_code.h"

#include "hls_text.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <bit>

namespace snac::synthesis {

namespace {

std::string hlsGuarded(const HlsPlan& plan, const std::string& file, const std::string& content)
{
    const std::string name = "HLS_" + plan.top + "_" + file + "_H";
    return "#ifndef " + name + "\n#define " + name + "\n\n" + content + "\n#endif\n";
}

std::string hlsTypeLine(const FixedFormat& format, const std::string& name, const std::string& note = "")
{
    return "typedef " + hlsType(format) + " " + name + ";" + (note.empty() ? "" : " // " + note) + "\n";
}

std::string inHlsLayer(const HlsLayer& layer, const std::string& content)
{
    return "namespace layers {\nnamespace " + layer.build.name + " {\n" + content + "}\n}\n";
}

bool isResourceLayer(const HlsLayer& layer)
{
    return layer.build.strategy == hardware::Strategy::Resource;
}

bool isLeakyLayer(const HlsLayer& layer)
{
    return layer.view.cast->activation == network::ActivationKind::LeakyReLU;
}

/// The accumulator with its point moved by the slope of LeakyReLU.
FixedFormat scaledFormat(const HlsLayer& layer)
{
    FixedFormat format = layer.accumulator;
    format.integer += layer.view.cast->slopeExponent;
    format.rounding = Rounding::Trn;
    format.overflow = Overflow::Wrap;
    return format;
}

std::string hlsLayerTypes(const HlsLayer& layer)
{
    const fixedpoint::Dense& dense = *layer.view.dense;
    std::string text =
        hlsTypeLine(layer.weight, "weight_t") + hlsTypeLine(dense.bias, "bias_t") +
        hlsTypeLine(layer.accumulator, "accum_t",
                    dense.accumulator ? "chosen: products are cast to it, sums wrap" : "holds every sum");
    if (isLeakyLayer(layer)) {
        text += hlsTypeLine(scaledFormat(layer), "scaled_t",
                            "negative sums times 2^" + std::to_string(layer.view.cast->slopeExponent));
    }
    if (layer.view.table) {
        text += hlsTypeLine(layer.view.cast->output, "argument_t", "of the table");
    }
    return text + hlsTypeLine(layer.view.output(), "output_t");
}

std::string softmaxTypes(const fixedpoint::Softmax& softmax, int classes)
{
    FixedFormat sum = softmax.exponential;
    const int grown = static_cast<int>(std::bit_width(static_cast<unsigned>(classes)));
    sum = {.width = sum.width + grown, .integer = sum.integer + grown, .isSigned = false};
    return "\n// softmax\nnamespace layers {\nnamespace softmax_stage {\n" +
           hlsTypeLine(softmax.difference, "difference_t", "largest logit - logit") +
           hlsTypeLine(softmax.exponential, "exponential_t") + hlsTypeLine(sum, "sum_t", "exact") +
           hlsTypeLine(softmax.total, "total_t") + hlsTypeLine(softmax.inverse, "inverse_t") + "}\n}\n";
}

std::string definesText(const Design& design, const HlsPlan& plan)
{
    std::string text = "#include \"ap_fixed.h\"\n#include \"ap_int.h\"\n\n";
    text += hlsTypeLine(design.network.input, "input_t",
                        counted(design.network.inputs(), "input") + ": " + hlsComments(design.inputNames));
    const bool argmax = std::holds_alternative<fixedpoint::Argmax>(design.network.operations.back());
    text +=
        argmax ? "typedef ap_uint<" + std::to_string(plan.result.width) + "> result_t; // number of the class"
               : "typedef " + hlsType(plan.result) + " result_t; // " + counted(plan.results, "output");
    text += ": " + hlsComments(design.outputNames) + "\n";
    for (const HlsLayer& layer : plan.layers) {
        text += "\n// " + layer.build.name + ": " + counted(layer.view.dense->inputs, "input") + ", " +
                counted(layer.view.dense->units, "unit") + ", " + hlsActivation(layer.view) + "\n" +
                inHlsLayer(layer, hlsLayerTypes(layer));
    }
    if (const auto* softmax = std::get_if<fixedpoint::Softmax>(&design.network.operations.back())) {
        text += softmaxTypes(*softmax, design.network.outputs());
    }
    return hlsHeading(design, "//", "Types: the format of every number.") + hlsGuarded(plan, "defines", text);
}

std::string hlsValues(const std::vector<std::int64_t>& values, int fraction, const std::string& type)
{
    return hlsArray(values.size(), [&](std::size_t i) { return hlsLiteral(values[i], fraction, type); });
}

std::string hlsMatrix(const HlsTurns& turns, const std::function<std::string(std::size_t)>& entry)
{
    const auto columns = static_cast<std::size_t>(turns.multipliers);
    return hlsArray(static_cast<std::size_t>(turns.turns), [&](std::size_t row) {
        return "\n    " +
               hlsArray(columns, [&](std::size_t column) { return entry(row * columns + column); });
    });
}

std::string numbersTable(const HlsTurns& turns, const std::string& name, const std::vector<int>& values)
{
    return "static const unsigned short " + name + "[" + std::to_string(turns.turns) + "][" +
           std::to_string(turns.multipliers) +
           "] = " + hlsMatrix(turns, [&](std::size_t i) { return std::to_string(values[i]); }) + ";\n";
}

std::string resourceWeights(const HlsLayer& layer)
{
    const HlsTurns& turns = layer.turns;
    const int fraction = layer.view.dense->weightFraction;
    return "// By turn and multiplier: the weight, its input, and its unit, counted from the multiplier's "
           "first one.\n"
           "static const weight_t weights[" +
           std::to_string(turns.turns) + "][" + std::to_string(turns.multipliers) + "] = " +
           hlsMatrix(turns,
                     [&](std::size_t i) { return hlsLiteral(turns.weights[i], fraction, "weight_t"); }) +
           ";\n" + numbersTable(turns, "input_of", turns.inputs) +
           numbersTable(turns, "unit_of", turns.units) + "static const unsigned short first_unit[" +
           std::to_string(turns.multipliers) + "] = " +
           hlsArray(turns.firstUnits.size(),
                    [&](std::size_t i) { return std::to_string(turns.firstUnits[i]); }) +
           ";\n";
}

std::string latencyWeights(const HlsLayer& layer)
{
    const fixedpoint::Dense& dense = *layer.view.dense;
    return "// By unit, then by input.\nstatic const weight_t weights[" +
           std::to_string(dense.weights.size()) +
           "] = " + hlsValues(dense.weights, dense.weightFraction, "weight_t") + ";\n";
}

std::string biasesText(const HlsLayer& layer)
{
    const fixedpoint::Dense& dense = *layer.view.dense;
    auto biases = dense.biases;
    biases.resize(static_cast<std::size_t>(dense.units), 0);
    return "static const bias_t biases[" + std::to_string(dense.units) +
           "] = " + hlsValues(biases, dense.bias.fraction(), "bias_t") + ";\n";
}

/// Entries by the bits of their argument: those of negative ones stand in the upper half.
std::string tableText(const HlsLayer& layer)
{
    const fixedpoint::Table& table = *layer.view.table;
    const std::size_t half = layer.view.cast->output.isSigned ? table.entries.size() / 2 : 0;
    return "// By the bits of the argument.\nstatic const output_t table[" +
           std::to_string(table.entries.size()) + "] = " +
           hlsArray(table.entries.size(),
                    [&](std::size_t bits) {
                        return hlsLiteral(table.entries[(bits + half) % table.entries.size()],
                                          table.output.fraction(), "output_t");
                    }) +
           ";\n";
}

void addWeightFile(const Design& design, const HlsPlan& plan, const HlsLayer& layer, const std::string& kind,
                   const std::string& content, FileSet& files)
{
    const std::string name = kind + "_" + layer.build.name;
    files.push_back({"firmware/weights/" + name + ".h",
                     hlsHeading(design, "//", "Numbers of " + layer.build.name + ".") +
                         hlsGuarded(plan, name, "#include \"../defines.h\"\n\n" + inHlsLayer(layer, content)),
                     false});
}

void addWeights(const Design& design, const HlsPlan& plan, FileSet& files)
{
    for (const HlsLayer& layer : plan.layers) {
        addWeightFile(design, plan, layer, "w",
                      isResourceLayer(layer) ? resourceWeights(layer) : latencyWeights(layer), files);
        addWeightFile(design, plan, layer, "b", biasesText(layer), files);
        if (layer.view.table) {
            addWeightFile(design, plan, layer, "t", tableText(layer), files);
        }
    }
    if (const auto* softmax = std::get_if<fixedpoint::Softmax>(&design.network.operations.back())) {
        const auto table = [](const std::string& type, const std::string& name,
                              const std::vector<std::int64_t>& entries, const FixedFormat& format) {
            return "static const " + type + " " + name + "[" + std::to_string(entries.size()) +
                   "] = " + hlsValues(entries, format.fraction(), type) + ";\n";
        };
        files.push_back(
            {"firmware/weights/softmax.h",
             hlsHeading(design, "//", "Tables of softmax.") +
                 hlsGuarded(
                     plan, "softmax",
                     "#include \"../defines.h\"\n\nnamespace layers {\nnamespace softmax_stage {\n" +
                         table("exponential_t", "exponentials", softmax->exponentials, softmax->exponential) +
                         table("inverse_t", "inverses", softmax->inverses, softmax->inverse) + "}\n}\n"),
             false});
    }
}

std::string constantLine(const std::string& name, long long value, const std::string& note = "")
{
    return "    static const int " + name + " = " + std::to_string(value) + ";" +
           (note.empty() ? "" : " // " + note) + "\n";
}

std::string activateText(const HlsLayer& layer)
{
    const std::string to = layer.view.table ? "argument_t" : "output_t";
    std::string call;
    switch (layer.view.cast->activation) {
    case network::ActivationKind::ReLU:
        call = "::nnet::relu<" + to + ">(sum)";
        break;
    case network::ActivationKind::LeakyReLU:
        call = "::nnet::leaky_relu<" + to + ", scaled_t>(sum)";
        break;
    case network::ActivationKind::HardTanh:
        call = "::nnet::hard_tanh<" + to + ">(sum)";
        break;
    default: // check() lets no other pass
        call = "::nnet::linear<" + to + ">(sum)";
    }
    if (layer.view.table) {
        call = "::nnet::looked_up(" + call + ", table)";
    }
    return "    static output_t activate(const accum_t& sum) { return " + call + "; }\n";
}

std::string hlsConfigText(const HlsLayer& layer)
{
    const fixedpoint::Dense& dense = *layer.view.dense;
    std::string text = "struct config\n{\n    typedef layers::" + layer.build.name + "::accum_t accum_t;\n" +
                       constantLine("n_in", dense.inputs) + constantLine("n_out", dense.units) +
                       constantLine("reuse_factor", layer.build.reuseFactor) +
                       constantLine("multipliers", layer.multipliers,
                                    std::to_string(layer.nonzero) + " of " +
                                        std::to_string(dense.weights.size()) + " weights are not zero");
    if (isResourceLayer(layer)) {
        text += constantLine("turns", layer.turns.turns) +
                constantLine("units_per_multiplier", layer.turns.unitsPerMultiplier);
    }
    return text + activateText(layer) + "};\n";
}

std::string softmaxConfig(const fixedpoint::Softmax& softmax, int classes)
{
    std::string text = "\nnamespace layers {\nnamespace softmax_stage {\nstruct config\n{\n";
    for (const char* type : {"difference_t", "exponential_t", "sum_t", "total_t", "inverse_t"}) {
        text += "    typedef softmax_stage::" + std::string(type) + " " + type + ";\n";
    }
    return text + constantLine("n", classes) +
           constantLine("exponentials", static_cast<long long>(softmax.exponentials.size())) +
           constantLine("inverses", static_cast<long long>(softmax.inverses.size())) + "};\n}\n}\n";
}

std::string parametersText(const Design& design, const HlsPlan& plan)
{
    std::string text = "#include \"defines.h\"\n#include \"nnet_activation.h\"\n#include \"nnet_dense.h\"\n"
                       "#include \"nnet_output.h\"\n";
    std::string configs;
    for (const HlsLayer& layer : plan.layers) {
        text += "#include \"weights/w_" + layer.build.name + ".h\"\n#include \"weights/b_" +
                layer.build.name + ".h\"\n" +
                (layer.view.table ? "#include \"weights/t_" + layer.build.name + ".h\"\n" : "");
        configs += "\n" + inHlsLayer(layer, hlsConfigText(layer));
    }
    if (const auto* softmax = std::get_if<fixedpoint::Softmax>(&design.network.operations.back())) {
        text += "#include \"weights/softmax.h\"\n";
        configs += softmaxConfig(*softmax, design.network.outputs());
    }
    return hlsHeading(design, "//", "How each layer is built.") +
           hlsGuarded(plan, "parameters", text + configs);
}

std::string hlsTopDeclaration(const Design& design, const HlsPlan& plan)
{
    return "void " + plan.top + "(input_t inputs[" + std::to_string(design.network.inputs()) +
           "], result_t results[" + std::to_string(plan.results) + "])";
}

std::string hlsLayerCall(const HlsLayer& layer, const std::string& from, const std::string& to)
{
    const std::string space = "layers::" + layer.build.name + "::";
    const std::string tables = isResourceLayer(layer)
                                   ? space + "input_of, " + space + "unit_of, " + space + "first_unit, "
                                   : std::string();
    return std::string("    nnet::dense_") + (isResourceLayer(layer) ? "resource" : "latency") + "<" + space +
           "config>(" + from + ", " + space + "weights, " + tables + space + "biases, " + to + ");\n";
}

std::string hlsTopBody(const Design& design, const HlsPlan& plan)
{
    std::string text =
        "#pragma HLS ARRAY_PARTITION variable=inputs complete dim=0\n"
        "#pragma HLS ARRAY_PARTITION variable=results complete dim=0\n"
        "#pragma HLS INTERFACE ap_vld port=inputs\n#pragma HLS INTERFACE ap_vld port=results\n";
    text += plan.dataflow ? "#pragma HLS DATAFLOW\n"
                          : "#pragma HLS PIPELINE II=" + std::to_string(plan.interval) + "\n";
    const fixedpoint::Operation& last = design.network.operations.back();
    const bool argmax = std::holds_alternative<fixedpoint::Argmax>(last);
    const bool softmax = std::holds_alternative<fixedpoint::Softmax>(last);
    std::string from = "inputs";
    for (const HlsLayer& layer : plan.layers) {
        const bool ends = &layer == &plan.layers.back() && !argmax && !softmax;
        const std::string to = ends ? "results" : "out_" + layer.build.name;
        text += "\n";
        if (!ends) {
            text += "    layers::" + layer.build.name + "::output_t " + to + "[" +
                    std::to_string(layer.view.dense->units) +
                    "];\n#pragma HLS ARRAY_PARTITION variable=" + to + " complete dim=0\n";
        }
        text += hlsLayerCall(layer, from, to);
        from = to;
    }
    if (argmax) {
        text +=
            "\n    nnet::argmax<" + std::to_string(design.network.outputs()) + ">(" + from + ", results);\n";
    } else if (softmax) {
        text += "\n    nnet::softmax<layers::softmax_stage::config>(" + from +
                ", layers::softmax_stage::exponentials, layers::softmax_stage::inverses, results);\n";
    }
    return text;
}

} // namespace

std::string hlsHeading(const Design& design, const std::string& mark, const std::string& what)
{
    const DesignOrigin& origin = design.origin;
    std::string from = origin.study.empty() ? "" : " of " + hlsComment(origin.study);
    if (origin.trial >= 0) {
        from += ", trial " + std::to_string(origin.trial);
    }
    if (!origin.step.empty()) {
        from += ", step " + hlsComment(origin.step);
    }
    if (!origin.imported.empty()) {
        from += ", " + hlsComment(origin.imported);
    }
    const std::string program = origin.program.empty() ? "SNAC Studio" : hlsComment(origin.program);
    return mark + " " + what + "\n" + mark + " Network " + design.name + from + "; written by " + program +
           ", which claims no rights in this file.\n";
}

std::string hlsActivation(const fixedpoint::LayerView& view)
{
    const network::ActivationKind kind = view.table ? view.table->activation : view.cast->activation;
    const std::string name = lowerCase(network::activationName(kind));
    return view.table ? name + " by a table of " +
                            counted(static_cast<long long>(view.table->entries.size()), "entry")
                      : name;
}

void addHlsFirmware(const Design& design, const HlsPlan& plan, FileSet& files)
{
    files.push_back({"firmware/defines.h", definesText(design, plan), false});
    addWeights(design, plan, files);
    files.push_back({"firmware/parameters.h", parametersText(design, plan), false});
    files.push_back(
        {"firmware/" + plan.top + ".h",
         hlsHeading(design, "//", "The network as one function.") +
             hlsGuarded(plan, "top", "#include \"defines.h\"\n\n" + hlsTopDeclaration(design, plan) + ";\n"),
         false});
    files.push_back({"firmware/" + plan.top + ".cpp",
                     hlsHeading(design, "//", "The network as one function: what is synthesized.") +
                         "#include \"" + plan.top + ".h\"\n\n#include \"parameters.h\"\n\n" +
                         hlsTopDeclaration(design, plan) + "\n{\n" + hlsTopBody(design, plan) + "}\n",
                     false});
}

} // namespace snac::synthesis
