// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numpy_arrays.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"
#include "snac/data/npz.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace snac::synthesis {

namespace {

constexpr std::size_t mostArrays = 10'000;
constexpr std::uint64_t mostBytes = std::uint64_t{512} << 20U;
constexpr std::size_t mostDimensions = 8;

template<class Number>
Number load(const char* bytes)
{
    Number value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

void appendUtf8(std::string& text, std::uint32_t code)
{
    if (code == 0 || code > 0x10ffffU || (code >= 0xd800U && code < 0xe000U)) {
        return; // padding, or no character
    }
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80U) {
        put(code);
    } else if (code < 0x800U) {
        put(0xc0U | code >> 6U);
        put(0x80U | (code & 0x3fU));
    } else if (code < 0x10000U) {
        put(0xe0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3fU));
        put(0x80U | (code & 0x3fU));
    } else {
        put(0xf0U | code >> 18U);
        put(0x80U | (code >> 12U & 0x3fU));
        put(0x80U | (code >> 6U & 0x3fU));
        put(0x80U | (code & 0x3fU));
    }
}

/// What stands behind 'key': in the dictionary of a header, without leading blanks.
std::string_view valueOf(std::string_view header, std::string_view key)
{
    const std::size_t at = header.find("'" + std::string(key) + "':");
    if (at == std::string_view::npos) {
        return {};
    }
    std::string_view rest = header.substr(at + key.size() + 3);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return rest;
}

/// "(3, 4)", "()" or "(3,)".
std::optional<std::vector<std::size_t>> shapeFrom(std::string_view text)
{
    const std::size_t end = text.find(')');
    if (!text.starts_with('(') || end == std::string_view::npos) {
        return std::nullopt;
    }
    text = text.substr(1, end - 1);
    std::vector<std::size_t> shape;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view number = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        number.remove_prefix(std::min(number.find_first_not_of(' '), number.size()));
        if (number.empty()) {
            continue; // behind the last comma
        }
        const auto extent = wholeFrom<std::size_t>(number);
        if (!extent || shape.size() == mostDimensions) {
            return std::nullopt;
        }
        shape.push_back(*extent);
    }
    return shape;
}

/// "<f4", "|b1", "<U12".
bool readType(std::string_view text, NumpyArray& array)
{
    const std::size_t end = text.size() < 2 ? std::string_view::npos : text.find('\'', 1);
    if (end == std::string_view::npos || end < 4 || text[0] != '\'' || (text[1] != '<' && text[1] != '|')) {
        return false;
    }
    array.kind = text[2];
    const auto size = wholeFrom<std::size_t>(text.substr(3, end - 3));
    if (!size || *size == 0 || *size > 65536) {
        return false;
    }
    array.itemSize = array.kind == 'U' ? *size * 4 : *size;
    switch (array.kind) {
    case 'f':
        return *size == 4 || *size == 8;
    case 'i':
    case 'u':
        return *size <= 8 && std::has_single_bit(*size);
    case 'b':
        return *size == 1;
    default:
        return array.kind == 'U';
    }
}

Result<NumpyArray> parseArray(std::string_view bytes, const std::string& name, const SourcePlace& place)
{
    const auto damaged = [&](const std::string& what) {
        return fail("array '" + printableName(name) + "': " + what, place);
    };
    constexpr std::string_view magic("\x93NUMPY", 6);
    if (bytes.size() < 12 || !bytes.starts_with(magic) || bytes[6] < 1 || bytes[6] > 3) {
        return damaged("this is no .npy array of version 1 to 3");
    }
    const bool narrow = bytes[6] == 1;
    const std::size_t length =
        narrow ? load<std::uint16_t>(bytes.data() + 8) : load<std::uint32_t>(bytes.data() + 8);
    const std::size_t start = narrow ? 10 : 12;
    if (length > bytes.size() - start) {
        return damaged("it ends inside its header");
    }
    const std::string_view header = bytes.substr(start, length);
    NumpyArray array;
    if (!readType(valueOf(header, "descr"), array)) {
        return damaged("its type cannot be read; little-endian numbers and texts can");
    }
    array.fortranOrder = valueOf(header, "fortran_order").starts_with("True");
    const auto shape = shapeFrom(valueOf(header, "shape"));
    if (!shape) {
        return damaged("its shape cannot be read");
    }
    array.shape = *shape;
    std::size_t count = 1;
    const std::size_t present = bytes.size() - start - length;
    for (const std::size_t extent : array.shape) {
        if (extent != 0 && count > present / extent) {
            return damaged("its header announces more numbers than it holds");
        }
        count *= extent;
    }
    if (count > present || count * array.itemSize != present) {
        return damaged("its header announces " + std::to_string(count) + " values of " +
                       std::to_string(array.itemSize) + " bytes, it holds " + std::to_string(present) +
                       " bytes");
    }
    array.data = bytes.substr(start + length);
    return array;
}

} // namespace

std::size_t NumpyArray::count() const
{
    return data.size() / itemSize;
}

const char* NumpyArray::item(std::size_t place) const
{
    std::size_t at = place;
    if (fortranOrder && shape.size() > 1) { // place counts with the last index fastest
        at = 0;
        std::size_t stride = count();
        for (std::size_t d = shape.size(); d-- > 0;) {
            stride /= shape[d];
            at += place % shape[d] * stride;
            place /= shape[d];
        }
    }
    return data.data() + at * itemSize;
}

std::int64_t NumpyArray::whole(std::size_t place) const
{
    const char* bytes = item(place);
    const bool isSigned = kind == 'i';
    switch (itemSize) {
    case 1:
        return isSigned ? load<std::int8_t>(bytes) : load<std::uint8_t>(bytes);
    case 2:
        return isSigned ? load<std::int16_t>(bytes) : load<std::uint16_t>(bytes);
    case 4:
        return isSigned ? load<std::int32_t>(bytes) : std::int64_t{load<std::uint32_t>(bytes)};
    default:
        return load<std::int64_t>(bytes);
    }
}

double NumpyArray::number(std::size_t place) const
{
    if (kind != 'f') {
        return static_cast<double>(whole(place));
    }
    const char* bytes = item(place);
    return itemSize == 4 ? static_cast<double>(load<float>(bytes)) : load<double>(bytes);
}

std::string NumpyArray::text() const
{
    std::string text;
    for (std::size_t i = 0; i + 4 <= data.size() && i < itemSize; i += 4) {
        appendUtf8(text, load<std::uint32_t>(data.data() + i));
    }
    return text;
}

Result<NumpyArrays> NumpyArrays::read(std::string_view bytes, const std::string& file)
{
    const SourcePlace place{file, 0, 0};
    SNAC_TRY(const auto entries, data::listNpz(bytes, file));
    std::uint64_t total = 0;
    for (const data::NpzEntry& entry : entries) {
        total += std::min(entry.unpackedSize, mostBytes);
    }
    if (entries.size() > mostArrays || total > mostBytes) {
        return fail("an archive of " + std::to_string(entries.size()) +
                        " arrays; a network is read from at most 10,000, of 512 MB",
                    place);
    }
    NumpyArrays result;
    result.m_file = file;
    for (const data::NpzEntry& entry : entries) {
        SNAC_TRY(const std::string array, data::unpackNpz(entry, file));
        SNAC_TRY(auto parsed, parseArray(array, entry.name, place));
        if (!result.m_arrays.emplace(entry.name, std::move(parsed)).second) {
            return fail("there are two arrays '" + printableName(entry.name) + "'", place);
        }
    }
    return result;
}

Result<const NumpyArray*> NumpyArrays::find(const std::string& name) const
{
    const auto found = m_arrays.find(name);
    if (found == m_arrays.end()) {
        return fail("there is no array '" + printableName(name) + "'", {m_file, 0, 0});
    }
    return &found->second;
}

Result<std::int64_t> NumpyArrays::whole(const std::string& name, std::int64_t least, std::int64_t most) const
{
    SNAC_TRY(const auto values, integers(name, 1));
    if (values[0] < least || values[0] > most) {
        return fail("array '" + printableName(name) + "' is " + std::to_string(values[0]) +
                        "; it must be from " + std::to_string(least) + " to " + std::to_string(most),
                    {m_file, 0, 0});
    }
    return values[0];
}

Result<std::string> NumpyArrays::text(const std::string& name) const
{
    SNAC_TRY(const NumpyArray* const array, find(name));
    if (array->kind != 'U') {
        return fail("array '" + printableName(name) + "' is no text", {m_file, 0, 0});
    }
    return array->text();
}

Result<Eigen::MatrixXf> NumpyArrays::matrix(const std::string& name, std::size_t rows,
                                            std::size_t columns) const
{
    SNAC_TRY(const NumpyArray* const array, find(name));
    const bool fits =
        array->shape == std::vector{rows, columns} || (columns == 1 && array->shape == std::vector{rows});
    if (array->kind != 'f' || !fits) {
        return fail("array '" + printableName(name) + "' must hold " + std::to_string(rows) + " x " +
                        std::to_string(columns) + " floating-point numbers",
                    {m_file, 0, 0});
    }
    Eigen::MatrixXf result(rows, columns);
    for (std::size_t i = 0; i < rows * columns; ++i) {
        const double value = array->number(i);
        if (!std::isfinite(static_cast<float>(value))) {
            return fail("array '" + printableName(name) + "' holds a number that is not finite",
                        {m_file, 0, 0});
        }
        result(static_cast<Eigen::Index>(i / columns), static_cast<Eigen::Index>(i % columns)) =
            static_cast<float>(value);
    }
    return result;
}

Result<Eigen::VectorXf> NumpyArrays::vector(const std::string& name, std::size_t count) const
{
    SNAC_TRY(const Eigen::MatrixXf values, matrix(name, count, 1));
    return Eigen::VectorXf(values.col(0));
}

Result<std::vector<std::int64_t>> NumpyArrays::integers(const std::string& name, std::size_t count) const
{
    SNAC_TRY(const NumpyArray* const array, find(name));
    const bool isWhole = array->kind == 'i' || array->kind == 'u' || array->kind == 'b';
    if (!isWhole || array->count() != count) {
        return fail("array '" + printableName(name) + "' must hold " + std::to_string(count) + " integers",
                    {m_file, 0, 0});
    }
    std::vector<std::int64_t> result(count);
    for (std::size_t i = 0; i < count; ++i) {
        result[i] = array->whole(i);
    }
    return result;
}

} // namespace snac::synthesis
