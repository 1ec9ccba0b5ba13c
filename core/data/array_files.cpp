// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "array_files.h"

#include "npz_writer.h"

#include "snac/base/overloaded.h"

namespace snac::data {

std::string arrayText(const NamedArray& array)
{
    std::string text;
    for (const std::size_t extent : array.shape) {
        text += (text.empty() ? "" : " x ") + std::to_string(extent);
    }
    return text + std::visit(Overloaded{[](const std::vector<float>&) { return ", 32-bit"; },
                                        [](const std::vector<double>&) { return ", 64-bit"; },
                                        [](const std::vector<std::int64_t>&) { return ", integers"; }},
                             array.values);
}

std::string npyBytes(const NamedArray& array)
{
    const auto put = [&](std::string_view type, const auto& values) {
        const auto* const first = reinterpret_cast<const char*>(values.data());
        return npyHeader(type, array.shape).append(first, values.size() * sizeof(values[0]));
    };
    return std::visit(Overloaded{[&](const std::vector<float>& values) { return put("<f4", values); },
                                 [&](const std::vector<double>& values) { return put("<f8", values); },
                                 [&](const std::vector<std::int64_t>& values) { return put("<i8", values); }},
                      array.values);
}

Result<std::string> npzBytes(const std::vector<NamedArray>& arrays)
{
    NpzWriter writer;
    for (const NamedArray& array : arrays) {
        std::visit(
            [&]<class Number>(const std::vector<Number>& values) {
                writer.add(array.name, array.shape, std::span<const Number>(values));
            },
            array.values);
    }
    return writer.finish();
}

} // namespace snac::data
