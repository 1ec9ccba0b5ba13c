// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measured_weights.h"

#include "inner_formats.h"

#include "snac/base/regular_file.h"
#include "snac/data/npy.h"
#include "snac/data/npz.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <filesystem>
#include <map>

namespace snac::calibration {

namespace {

constexpr std::size_t mostBytes = 64U << 20U;
constexpr int mostShift = 40; ///< of a weight on the finest grid of its layer

/// An array as numbers, whatever its type.
struct Numbers
{
    std::size_t rows = 1;
    std::size_t columns = 1;
    std::vector<double> values;

    /// The only number, or that of a place.
    [[nodiscard]] double at(std::size_t index) const { return values[values.size() == 1 ? 0 : index]; }
};

using Arrays = std::map<std::string, Numbers>;

/// NumPy writes a number alone as an array without dimensions; here it is one of one number. The header ends
/// with spaces, so its length stays.
void giveDimension(std::string& bytes)
{
    constexpr std::string_view none = "'shape': ()";
    const auto place = bytes.substr(0, 128).find(none);
    const auto end = bytes.find('\n');
    if (place == std::string::npos || end == std::string::npos || end < 3 || bytes[end - 2] != ' ') {
        return;
    }
    bytes.erase(end - 2, 2);
    bytes.insert(place + none.size() - 1, "1,");
}

Result<Numbers> numbersOf(const data::NpzEntry& entry, const std::string& file)
{
    SNAC_TRY(std::string bytes, data::unpackNpz(entry, file));
    giveDimension(bytes);
    SNAC_TRY(const data::NpyArray array, data::parseNpy(bytes, file));
    Numbers numbers{array.rows(), array.columns(), std::vector<double>(array.header.count)};
    for (std::size_t row = 0; row < numbers.rows; ++row) {
        array.readRow(row, numbers.values.data() + row * numbers.columns);
    }
    return numbers;
}

bool isNeeded(const std::string& name)
{
    return name.ends_with("_int") || name.ends_with("_frac_bits") || name.ends_with("_bits") ||
           name.ends_with("_int_est");
}

Result<Arrays> readArrays(const std::string& file)
{
    SNAC_TRY(const std::string bytes, readRegularFile(file, mostBytes));
    SNAC_TRY(const auto entries, data::listNpz(bytes, file));
    Arrays arrays;
    for (const data::NpzEntry& entry : entries) {
        if (isNeeded(entry.name)) {
            SNAC_TRY(arrays[entry.name], numbersOf(entry, file));
        }
    }
    return arrays;
}

/// Bits of the values that enter a layer, and those of them behind the point.
struct InputFormats
{
    std::vector<int> bits;
    std::vector<int> fraction;
};

const Numbers* find(const Arrays& arrays, const std::string& name)
{
    const auto found = arrays.find(name);
    return found == arrays.end() ? nullptr : &found->second;
}

bool fits(const Numbers* numbers, std::size_t count)
{
    return numbers && (numbers->values.size() == 1 || numbers->values.size() == count);
}

Result<InputFormats> inputFormats(const Arrays& arrays, const std::string& of, std::size_t count)
{
    const Numbers* integer = find(arrays, of + "_int_est");
    integer = integer ? integer : find(arrays, of + "_int");
    const Numbers* bits = find(arrays, of + "_bits");
    const Numbers* fraction = find(arrays, of + "_frac_bits");
    if (!fits(integer, count) || !(fits(bits, count) || fits(fraction, count))) {
        return fail("it lacks the formats of the " + std::to_string(count) + " values `" + of + "`");
    }
    InputFormats formats;
    for (std::size_t i = 0; i < count; ++i) {
        const int whole = static_cast<int>(integer->at(i));
        const int behind =
            fraction ? static_cast<int>(fraction->at(i)) : static_cast<int>(bits->at(i)) - whole;
        formats.bits.push_back(std::clamp(whole + behind, 0, 64));
        formats.fraction.push_back(behind);
    }
    return formats;
}

struct Product
{
    std::int64_t odd = 0; ///< the weight without its trailing zeros
    int fraction = 0;     ///< bits behind the point of its products
};

/// The weights on the grid of the sums, so that differing formats of inputs and weights lie as they meet.
Result<std::vector<std::int64_t>> aligned(const Numbers& weights, const Numbers* fraction,
                                          const InputFormats& inputs)
{
    std::vector<Product> products(weights.values.size());
    int finest = -2 * mostShift;
    for (std::size_t i = 0; i < products.size(); ++i) {
        const std::size_t input = i / weights.columns;
        const auto value = static_cast<std::int64_t>(weights.values[i]);
        if (value == 0 || inputs.bits[input] == 0) {
            continue;
        }
        const int zeros = std::countr_zero(static_cast<std::uint64_t>(value));
        const int own = fraction ? static_cast<int>(fraction->at(i)) : 0;
        products[i] = {value >> zeros, inputs.fraction[input] + own - zeros};
        finest = std::max(finest, products[i].fraction);
    }
    std::vector<std::int64_t> values;
    for (const Product& product : products) {
        const int shift = product.odd == 0 ? 0 : finest - product.fraction;
        if (shift > mostShift || std::bit_width(static_cast<std::uint64_t>(std::abs(product.odd))) > 20) {
            return fail("its weights lie too far apart for one grid");
        }
        values.push_back(product.odd * (std::int64_t{1} << shift));
    }
    return values;
}

/// Mean bits of the inputs, by the weights that use them.
int usedInputBits(const std::vector<std::int64_t>& values, std::size_t outputs, const InputFormats& inputs)
{
    double sum = 0.0;
    double uses = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != 0) {
            sum += inputs.bits[i / outputs];
            uses += 1.0;
        }
    }
    return uses > 0.0 ? std::max(1, static_cast<int>(std::lround(sum / uses))) : 1;
}

/// Where the sums of a layer have a format that is narrower than what hls4ml lets them grow to: the widths of
/// product and sum together, and a bit for the bias.
std::optional<Precision> narrowSums(const Arrays& arrays, const std::string& number,
                                    const hardware::DenseDetail& described, int product, std::size_t inputs)
{
    if (described.accumulator) {
        return described.accumulator; // the table says so
    }
    const Numbers* sums = find(arrays, "acc" + number + "_bits");
    if (!sums) {
        return std::nullopt;
    }
    const int wide = std::clamp(static_cast<int>(sums->at(0)), 1, 64);
    const int growth = static_cast<int>(std::bit_width(inputs - 1)) + 1;
    return wide < product + growth ? std::optional(Precision{wide, wide}) : std::nullopt;
}

/// `described`: what the table says of the layer.
Result<hardware::DenseDetail> detailOf(const Arrays& arrays, int number, const network::WeightedLayer& layer,
                                       const hardware::DenseDetail& described)
{
    const std::string name = "w" + std::to_string(number);
    const auto inputs = static_cast<std::size_t>(layer.input.values());
    const auto outputs = static_cast<std::size_t>(layer.output.values());
    const Numbers* weights = find(arrays, name + "_int");
    const Numbers* fraction = find(arrays, name + "_frac_bits");
    if (!weights || weights->rows != inputs || weights->columns != outputs ||
        (fraction && !fits(fraction, inputs * outputs))) {
        return fail("it has no `" + name + "_int` of " + std::to_string(inputs) + " x " +
                    std::to_string(outputs) + " with its fraction bits");
    }
    SNAC_TRY(const InputFormats formats,
             inputFormats(arrays, number == 0 ? "in" : "a" + std::to_string(number - 1), inputs));
    hardware::DenseDetail detail;
    hardware::IntegerWeights own{static_cast<int>(inputs), static_cast<int>(outputs), {}};
    SNAC_TRY(own.values, aligned(*weights, fraction, formats));
    std::uint64_t largest = 1;
    for (const std::int64_t value : own.values) {
        largest = std::max(largest, static_cast<std::uint64_t>(std::abs(value)));
    }
    const int width = static_cast<int>(std::bit_width(largest)) + 1;
    detail.weights = Precision{width, width};
    const int bits = usedInputBits(own.values, outputs, formats);
    detail.inputs = Precision{bits, bits};
    const auto [least, most] = std::ranges::minmax(formats.bits);
    if (least != most) {
        detail.inputWidths = formats.bits;
    }
    const int product = most + described.weights.value_or(*detail.weights).width;
    detail.accumulator = narrowSums(arrays, std::to_string(number), described, product, inputs);
    detail.values = std::move(own);
    return detail;
}

} // namespace

Result<> readWeights(const std::string& file, MeasuredDesign& design)
{
    SNAC_TRY(const Arrays arrays, readArrays(file));
    network::PerLayer<hardware::DenseDetail> layers;
    int number = 0;
    for (const network::WeightedLayer& layer : network::weightedLayers(design.architecture)) {
        const hardware::DenseDetail* described = design.detail.layers.find(layer.id);
        auto detail = detailOf(arrays, number++, layer, described ? *described : hardware::DenseDetail{});
        if (!detail) {
            return fail(detail.error().message, {.file = file});
        }
        layers[layer.id] = std::move(*detail);
    }
    design.detail.layers = std::move(layers);
    giveInnerFormats(design);
    return {};
}

Result<int> readWeightsBeside(const std::string& table, MeasuredDesigns& designs)
{
    int read = 0;
    for (MeasuredDesign& design : designs.designs) {
        if (design.weights.empty()) {
            continue;
        }
        const auto file = std::filesystem::path(table).parent_path() / design.weights;
        if (auto good = readWeights(file.string(), design); !good) {
            return fail("the weights of line " + std::to_string(design.line) + ": " + good.error().message,
                        {.file = file.string()});
        }
        ++read;
    }
    return read;
}

} // namespace snac::calibration
