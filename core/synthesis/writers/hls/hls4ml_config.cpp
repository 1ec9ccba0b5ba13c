// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hls4ml_config.h"

#include "hls_code.h"
#include "hls_text.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

namespace snac::synthesis {

namespace {

std::string hls4mlPrecision(const std::string& key, const FixedFormat& format)
{
    return "        " + key + ": \"" + hlsType(format) + "\"\n";
}

std::string hls4mlHeading(const std::string& name)
{
    return "    " + name + ":\n      Precision:\n";
}

std::string hls4mlActivation(const HlsLayer& layer, const std::string& kind)
{
    std::string text =
        hls4mlHeading(layer.build.name + "_" + kind) + hls4mlPrecision("result", layer.view.output());
    if (layer.view.table) {
        text +=
            "      # Here the table holds a value for every " + hlsType(layer.view.cast->output) +
            "; hls4ml spreads its entries\n      # over -8..8, so its outputs may differ in the last bits.\n"
            "      TableSize: " +
            std::to_string(layer.view.table->entries.size()) + "\n";
    } else if (layer.view.cast->activation == network::ActivationKind::LeakyReLU) {
        text += "      # The slope of the model has to be 2^" +
                std::to_string(layer.view.cast->slopeExponent) + ".\n";
    }
    return text;
}

std::string hls4mlLayer(const HlsLayer& layer)
{
    const network::ActivationKind kind =
        layer.view.table ? layer.view.table->activation : layer.view.cast->activation;
    const bool linear = kind == network::ActivationKind::Linear;
    const bool resource = layer.build.strategy == hardware::Strategy::Resource;
    std::string text = hls4mlHeading(layer.build.name) + hls4mlPrecision("weight", layer.weight) +
                       hls4mlPrecision("bias", layer.view.dense->bias) +
                       hls4mlPrecision("accum", layer.accumulator) +
                       hls4mlPrecision("result", linear ? layer.view.output() : layer.accumulator) +
                       "      Strategy: " + (resource ? "Resource" : "Latency") +
                       "\n      ReuseFactor: " + std::to_string(layer.build.reuseFactor) + "\n";
    return linear ? text : text + hls4mlActivation(layer, lowerCase(network::activationName(kind)));
}

std::string hls4mlStage(const Design& design)
{
    const fixedpoint::Operation& last = design.network.operations.back();
    if (std::holds_alternative<fixedpoint::Argmax>(last)) {
        return "    # Behind the logits stands the number of the largest one; hls4ml has no layer for "
               "that.\n";
    }
    if (const auto* softmax = std::get_if<fixedpoint::Softmax>(&last)) {
        return "    # The tables of this design: " + hlsType(softmax->difference) + " to " +
               hlsType(softmax->exponential) + ", " + hlsType(softmax->total) + " to " +
               hlsType(softmax->inverse) +
               ";\n    # hls4ml sizes its own, so probabilities may differ in the last bits.\n" +
               hls4mlHeading("softmax") + hls4mlPrecision("result", softmax->probability) +
               hls4mlPrecision("exp_table", softmax->exponential) +
               hls4mlPrecision("inv_table", softmax->inverse) + "      Implementation: stable\n";
    }
    return "";
}

} // namespace

Result<FileSet> writeHls4mlConfig(const Design& design)
{
    SNAC_TRY(const HlsPlan plan, planHls(design));
    const HlsLayer& first = plan.layers.front();
    std::string text =
        hlsHeading(
            design, "#",
            "Configuration for hls4ml: hls4ml.converters.convert_from_config() with your model added.") +
        "# Layers are named as in the exported network; rename them where your model has other names.\n" +
        "Backend: Vitis\nProjectName: " + plan.top + "\nOutputDir: " + plan.top + "_hls4ml\nPart: \"" +
        design.board.part + "\"\nClockPeriod: " + numberText(design.clockNs) +
        "\nIOType: io_parallel\nHLSConfig:\n  Model:\n    Precision:\n      default: \"" +
        hlsType(first.view.output()) + "\"\n    ReuseFactor: " + std::to_string(first.build.reuseFactor) +
        "\n    Strategy: " + (first.build.strategy == hardware::Strategy::Resource ? "Resource" : "Latency") +
        "\n  LayerName:\n" + hls4mlHeading("input") + hls4mlPrecision("result", design.network.input);
    for (const HlsLayer& layer : plan.layers) {
        text += hls4mlLayer(layer);
    }
    return FileSet{{"hls4ml_config.yml", text + hls4mlStage(design), false}};
}

} // namespace snac::synthesis
