// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lost_parts.h"

#include "snac/base/number_text.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/ranges.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/forward.h"

#include <algorithm>

namespace snac::synthesis {

namespace {

bool hasNoWeight(const fixedpoint::Dense& dense)
{
    return std::ranges::all_of(dense.weights, [](std::int64_t weight) { return weight == 0; });
}

/// With the format where it is known.
std::string noWeightText(const Design& design, const fixedpoint::Dense& dense)
{
    const network::LayerQuantization* const formats =
        design.quantized ? design.quantized->quantization.layers.find(dense.id) : nullptr;
    const std::string zero =
        formats != nullptr ? ": every weight is 0 in " + formats->weights.toString() : ": every weight is 0";
    return zero + ", so that its outputs are made of its biases alone";
}

template<class Rows>
bool areAllRowsEqual(const Rows& rows)
{
    for (Eigen::Index row = 1; row < rows.rows(); ++row) {
        if (rows.row(row) != rows.row(0)) {
            return false;
        }
    }
    return rows.rows() > 1;
}

/// What the same result for all rows comes of: a last argmax says the same class of outputs that differ, and
/// a float network that says the same too has lost nothing in its formats.
std::string sameRowsText(const Design& design)
{
    const std::string rows =
        groupedText(static_cast<double>(design.vectors.outputs.rows())) + " rows that it is checked on";
    const data::Matrix inputs = design.vectors.inputs.unaryExpr([&](std::int64_t raw) {
        return static_cast<float>(fixedpoint::toDouble(raw, design.network.input));
    });
    const auto logits = fixedpoint::withOutputStage(design.network, fixedpoint::OutputStage::Logits);
    const bool hasStage = logits && *logits != design.network;
    if (hasStage && !areAllRowsEqual(fixedpoint::evaluate(*logits, inputs))) {
        return std::holds_alternative<fixedpoint::Argmax>(design.network.operations.back())
                   ? "the network says the same class of all " + rows +
                         "; the outputs that it chooses by differ"
                   : "the network gives the same probabilities for all " + rows +
                         "; the outputs before them differ";
    }
    const bool asFloats = design.trained && areAllRowsEqual(network::forward(*design.trained, inputs));
    return "the network gives the same outputs for all " + rows + ": " +
           (asFloats ? "its float network does so too"
                     : "its number formats or its pruning left nothing of it");
}

} // namespace

std::vector<std::string> lostParts(const Design& design)
{
    std::vector<std::string> sentences;
    const auto layers = fixedpoint::layersOf(design.network);
    const auto ranges = fixedpoint::rangesOf(design.network);
    for (std::size_t i = 0; layers && ranges && i < layers->size() && i < design.layers.size(); ++i) {
        const fixedpoint::Dense& dense = *(*layers)[i].dense;
        const std::string& name = design.layers[i].name;
        const bool isConstant = std::ranges::all_of(
            (*ranges)[i].outputs, [](const fixedpoint::RawRange& range) { return range.low == range.high; });
        if (hasNoWeight(dense)) {
            sentences.push_back(name + noWeightText(design, dense));
        } else if (isConstant && sentences.empty()) { // what follows is constant for the same reason
            sentences.push_back(
                name + ": its outputs are the same for every input, so that nothing before it counts");
        }
    }
    if (areAllRowsEqual(design.vectors.outputs)) {
        sentences.push_back(sameRowsText(design));
    }
    return sentences;
}

} // namespace snac::synthesis
