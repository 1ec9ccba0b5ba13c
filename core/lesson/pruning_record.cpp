// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
//   snac pruning lesson 1
//   jets 8000 seed 2002
//   network iterative 1 0.5 ap_fixed<6,2,AP_RND,AP_SAT>      way, round, target, format of the inputs
//   layer 16 16 4 ap_fixed<..> relu ap_fixed<..>   units, inputs, fraction of weights, biases, outputs
//   -3 . 0 7 : 12                                  a neuron: its weights, '.' where pruned; its bias
#include "pruned_integers.h"
#include "pruning.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace snac::lesson {

namespace {

constexpr std::string_view firstLine = "snac pruning lesson 1";
constexpr int mostUnits = 64;
constexpr std::size_t mostNetworks = 64;
constexpr std::size_t mostLayers = 8;
constexpr std::int64_t mostRows = 100'000; ///< that a lesson waits for

/// The text line by line, and a line word by word.
class RecordReader
{
public:
    explicit RecordReader(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view peeked() const { return m_rest.substr(0, m_rest.find('\n')); }

    std::vector<std::string_view> nextWords()
    {
        std::string_view line = peeked();
        m_rest.remove_prefix(std::min(m_rest.size(), line.size() + 1));
        ++m_line;
        std::vector<std::string_view> words;
        while (!line.empty()) {
            const std::string_view word = line.substr(0, line.find(' '));
            if (!word.empty()) {
                words.push_back(word);
            }
            line.remove_prefix(std::min(line.size(), word.size() + 1));
        }
        return words;
    }

    [[nodiscard]] std::unexpected<Error> wrong(const std::string& what) const
    {
        return fail("the record of the pruning lesson: " + what, {{}, m_line, 0});
    }

private:
    std::string_view m_rest;
    int m_line = 0;
};

std::optional<Pruning> pruningFrom(std::string_view word)
{
    for (int i = 0; i < pruningCount; ++i) {
        if (pruningKey(static_cast<Pruning>(i)) == word) {
            return static_cast<Pruning>(i);
        }
    }
    return std::nullopt;
}

Result<> readNeuron(RecordReader& reader, PrunedLayer& layer)
{
    const auto words = reader.nextWords();
    const auto inputs = static_cast<std::size_t>(layer.inputs);
    if (words.size() != inputs + 2 || words[inputs] != ":") {
        return reader.wrong("a neuron of " + std::to_string(layer.inputs) + " weights and a bias is missing");
    }
    for (std::size_t i = 0; i < inputs; ++i) {
        const bool pruned = words[i] == ".";
        const auto weight = pruned ? std::optional<std::int64_t>(0) : wholeFrom<std::int64_t>(words[i]);
        if (!weight) {
            return reader.wrong(std::string(words[i]) + " is no weight");
        }
        layer.weights.push_back(*weight);
        layer.pruned.push_back(pruned);
    }
    const auto bias = wholeFrom<std::int64_t>(words.back());
    if (!bias) {
        return reader.wrong(std::string(words.back()) + " is no bias");
    }
    layer.biases.push_back(*bias);
    return {};
}

Result<PrunedLayer> readLayer(RecordReader& reader)
{
    const auto words = reader.nextWords();
    if (words.size() != 7 || words[0] != "layer" || (words[5] != "relu" && words[5] != "linear")) {
        return reader.wrong("a layer is missing");
    }
    const auto units = wholeFrom<int>(words[1]);
    const auto inputs = wholeFrom<int>(words[2]);
    const auto fraction = wholeFrom<int>(words[3]);
    const auto fits = [](const std::optional<int>& n) { return n && *n >= 1 && *n <= mostUnits; };
    if (!fits(units) || !fits(inputs) || !fraction) {
        return reader.wrong("a layer has 1 to " + std::to_string(mostUnits) + " units and inputs");
    }
    PrunedLayer layer;
    layer.units = *units;
    layer.inputs = *inputs;
    layer.weightFraction = *fraction;
    SNAC_TRY(layer.bias, FixedFormat::parse(words[4]));
    layer.relu = words[5] == "relu";
    SNAC_TRY(layer.output, FixedFormat::parse(words[6]));
    for (int unit = 0; unit < layer.units; ++unit) {
        SNAC_CHECK(readNeuron(reader, layer));
    }
    return layer;
}

Result<PrunedNetwork> readNetwork(RecordReader& reader)
{
    const auto words = reader.nextWords();
    if (words.size() != 5 || words[0] != "network") {
        return reader.wrong("a network is missing");
    }
    const auto pruning = pruningFrom(words[1]);
    const auto round = wholeFrom<int>(words[2]);
    const auto target = numberFrom(words[3]);
    if (!pruning || !round || !target) {
        return reader.wrong("a network needs its way of pruning, its round and its target");
    }
    PrunedNetwork network;
    network.pruning = *pruning;
    network.round = *round;
    network.target = *target;
    SNAC_TRY(network.input, FixedFormat::parse(words[4]));
    while (reader.peeked().starts_with("layer") && network.layers.size() < mostLayers) {
        SNAC_TRY(auto layer, readLayer(reader));
        network.layers.push_back(std::move(layer));
    }
    if (const auto integers = integersOf(network); !integers) {
        return reader.wrong(integers.error().message);
    }
    return network;
}

} // namespace

std::string pruningRecordText(const PruningRecord& record)
{
    std::string text = std::string(firstLine) + "\njets " + std::to_string(record.rows) + " seed " +
                       std::to_string(record.seed) + '\n';
    for (const PrunedNetwork& network : record.networks) {
        text += "network " + std::string(pruningKey(network.pruning)) + ' ' + std::to_string(network.round) +
                ' ' + roundTripText(network.target) + ' ' + network.input.toString() + '\n';
        for (const PrunedLayer& layer : network.layers) {
            text += "layer " + std::to_string(layer.units) + ' ' + std::to_string(layer.inputs) + ' ' +
                    std::to_string(layer.weightFraction) + ' ' + layer.bias.toString() + ' ' +
                    (layer.relu ? "relu" : "linear") + ' ' + layer.output.toString() + '\n';
            for (int unit = 0; unit < layer.units; ++unit) {
                for (int input = 0; input < layer.inputs; ++input) {
                    const std::size_t i = layer.at(unit, input);
                    text += (layer.pruned[i] ? "." : std::to_string(layer.weights[i])) + ' ';
                }
                text += ": " + std::to_string(layer.biases[static_cast<std::size_t>(unit)]) + '\n';
            }
        }
    }
    return text;
}

Result<PruningRecord> readPruningRecord(std::string_view text)
{
    RecordReader reader(text);
    const bool known = reader.peeked() == firstLine;
    (void)reader.nextWords();
    if (!known) {
        return reader.wrong("it does not begin with \"" + std::string(firstLine) + "\"");
    }
    const auto words = reader.nextWords();
    const auto rows = words.size() == 4 ? wholeFrom<std::int64_t>(words[1]) : std::nullopt;
    const auto seed = words.size() == 4 ? wholeFrom<std::uint64_t>(words[3]) : std::nullopt;
    if (!rows || !seed || *rows < 100 || *rows > mostRows) {
        return reader.wrong("the jets must be 100 to " + std::to_string(mostRows) + ", with their seed");
    }
    PruningRecord record{*rows, *seed, {}};
    while (!reader.atEnd()) {
        if (record.networks.size() == mostNetworks) {
            return reader.wrong("at most " + std::to_string(mostNetworks) + " networks are possible");
        }
        SNAC_TRY(auto network, readNetwork(reader));
        record.networks.push_back(std::move(network));
    }
    return record;
}

} // namespace snac::lesson
