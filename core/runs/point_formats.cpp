// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_formats.h"

#include "snac/base/ascii.h"
#include "snac/base/printable.h"
#include "snac/network/layer_traits.h"
#include "snac/training/format_choice.h"

#include <algorithm>
#include <charconv>

namespace snac::study {

namespace {

using Numbers = PointFormats::Part::Numbers;

constexpr std::string_view layerPrefix = "dense_";
constexpr const char* partsThereAre = "weights, values, inputs, or a layer: dense_2, dense_2.weights, "
                                      "dense_2.values";

/// Modes that are not written are those of casts everywhere in this program, not those of ap_fixed.
Result<FixedFormat> formatFrom(std::string_view text)
{
    SNAC_TRY(FixedFormat format, FixedFormat::parse(text));
    const auto commas = std::ranges::count(text, ',');
    if (commas < 2) {
        format.rounding = Rounding::Rnd;
    }
    if (commas < 3) {
        format.overflow = Overflow::Sat;
    }
    return format;
}

std::string formatText(const FixedFormat& format)
{
    std::string text = format.isSigned ? "ap_fixed<" : "ap_ufixed<";
    text += std::to_string(format.width) + "," + std::to_string(format.integer);
    if (format.rounding != Rounding::Rnd || format.overflow != Overflow::Sat) {
        text += "," + std::string(roundingName(format.rounding)) + "," +
                std::string(overflowName(format.overflow));
    }
    return text + ">";
}

std::optional<Numbers> numbersFrom(std::string_view word)
{
    return word == "weights"  ? std::optional(Numbers::Weights)
           : word == "values" ? std::optional(Numbers::Values)
                              : std::nullopt;
}

std::string partText(const PointFormats::Part& part)
{
    const std::string what = part.numbers == Numbers::Weights  ? "weights"
                             : part.numbers == Numbers::Values ? "values"
                             : part.numbers == Numbers::Inputs ? "inputs"
                                                               : "";
    const std::string layer = part.layer > 0 ? std::string(layerPrefix) + std::to_string(part.layer) : "";
    return layer + (layer.empty() || what.empty() ? "" : ".") + what;
}

/// "weights", "dense_2", "dense_2.values" without its format.
Result<PointFormats::Part> partFrom(std::string_view name)
{
    PointFormats::Part part;
    const auto wrong = [&] {
        return fail("precision: '" + printableName(name) + "' is no part of a network; there is " +
                    partsThereAre);
    };
    if (!name.starts_with(layerPrefix)) {
        const auto numbers = name == "inputs" ? std::optional(Numbers::Inputs) : numbersFrom(name);
        if (!numbers) {
            return wrong();
        }
        part.numbers = *numbers;
        return part;
    }
    const std::string_view rest = name.substr(layerPrefix.size());
    const std::size_t dot = rest.find('.');
    const std::string_view digits = rest.substr(0, dot);
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), part.layer);
    const auto numbers =
        dot == std::string_view::npos ? std::optional(Numbers::All) : numbersFrom(rest.substr(dot + 1));
    if (end.ec != std::errc() || end.ptr != digits.data() + digits.size() || part.layer < 1 || !numbers) {
        return wrong();
    }
    part.numbers = *numbers;
    return part;
}

Result<> checkWidth(const FixedFormat& format)
{
    SNAC_CHECK(format.check());
    if (format.width > training::largestQuantizedWidth) {
        return fail(formatText(format) + ": networks are rounded to at most " +
                    std::to_string(training::largestQuantizedWidth) + " bits, what a float holds exactly");
    }
    return format.width >= 2
               ? Result<>()
               : fail(formatText(format) + ": networks are rounded to at least 2 bits, a sign and a value");
}

void apply(const PointFormats::Part& part, network::Quantization& formats)
{
    int number = 0;
    for (auto& layer : formats.layers) {
        ++number;
        if (part.numbers == Numbers::Inputs || (part.layer != 0 && part.layer != number)) {
            continue;
        }
        if (part.numbers != Numbers::Values) {
            layer.value.weights = part.format;
        }
        if (part.numbers == Numbers::All) {
            layer.value.bias = part.format;
        }
        if (part.numbers != Numbers::Weights) {
            layer.value.output = part.format;
        }
    }
    if (part.numbers == Numbers::Inputs || (part.numbers == Numbers::Values && part.layer == 0)) {
        formats.input = part.format;
    }
}

} // namespace

PointFormats::PointFormats(const Precision& precision)
    : whole{precision.width, precision.integer, true, Rounding::Rnd, Overflow::Sat}
{
}

Result<PointFormats> PointFormats::parse(std::string_view text)
{
    PointFormats formats;
    bool isFirst = true;
    while (isFirst || !text.empty()) {
        const std::size_t end = text.find(';');
        const std::string_view piece = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t equals = piece.find('=');
        if (isFirst) {
            SNAC_TRY(formats.whole, formatFrom(piece));
        } else if (equals == std::string_view::npos) {
            return fail("precision: '" + printableName(piece) +
                        "' does not say what it is of; write PART=ap_fixed<W,I>, where PART is " +
                        partsThereAre);
        } else {
            SNAC_TRY(Part part, partFrom(trimmed(piece.substr(0, equals))));
            SNAC_TRY(part.format, formatFrom(trimmed(piece.substr(equals + 1))));
            formats.parts.push_back(part);
        }
        isFirst = false;
    }
    return formats;
}

std::string PointFormats::toString() const
{
    std::string text = formatText(whole);
    for (const Part& part : parts) {
        text += "; " + partText(part) + "=" + formatText(part.format);
    }
    return text;
}

Result<> PointFormats::check() const
{
    SNAC_CHECK(checkWidth(whole));
    for (const Part& part : parts) {
        SNAC_CHECK(checkWidth(part.format));
    }
    return {};
}

Result<network::QuantizedNetwork> roundedTo(const PointFormats& formats,
                                            const network::TrainedNetwork& network)
{
    SNAC_CHECK(formats.check());
    SNAC_TRY(auto folded, network::foldForHardware(network));
    training::QuantizationOptions options;
    options.precision = formats.whole;
    options.ranges = training::Ranges::Given;
    SNAC_TRY(auto chosen, training::chooseFormats(folded, {}, options));
    const auto layers = static_cast<int>(chosen.layers.size());
    for (const PointFormats::Part& part : formats.parts) {
        if (part.layer > layers) {
            return fail("precision: there is no layer " + std::string(layerPrefix) +
                        std::to_string(part.layer) + "; the network has " + std::to_string(layers) +
                        " with weights");
        }
        apply(part, chosen);
    }
    network::QuantizedNetwork result{std::move(folded), std::move(chosen)};
    SNAC_CHECK(network::check(result));
    return result;
}

} // namespace snac::study
