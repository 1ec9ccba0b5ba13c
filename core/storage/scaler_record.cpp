// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scaler_record.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace snac::study {

namespace {

/// The number with the fewest digits that is this float again: a third of what its exact value takes.
double shortened(float value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    double decimal = 0.0;
    const auto read = std::from_chars(text.data(), end.ptr, decimal);
    return read.ec == std::errc() && static_cast<float>(decimal) == value ? decimal
                                                                          : static_cast<double>(value);
}

QJsonArray scalingToJson(const Eigen::RowVectorXf& values)
{
    const bool alike = values.size() > 0 && (values.array() == values(0)).all();
    std::vector<double> numbers;
    for (Eigen::Index i = 0; i < (alike ? 1 : values.size()); ++i) {
        numbers.push_back(shortened(values(i)));
    }
    return study::toJson(numbers);
}

Eigen::RowVectorXf scalingFrom(const std::vector<double>& numbers, int inputs)
{
    if (numbers.size() == 1) {
        return Eigen::RowVectorXf::Constant(inputs, static_cast<float>(numbers.front()));
    }
    Eigen::RowVectorXf values(static_cast<Eigen::Index>(numbers.size()));
    std::ranges::transform(numbers, values.begin(), [](double number) { return static_cast<float>(number); });
    return values;
}

} // namespace

QJsonObject toJson(const data::Scaler& scaler)
{
    return {{"mean", scalingToJson(scaler.mean)}, {"deviation", scalingToJson(scaler.deviation)}};
}

data::Scaler scalerFrom(const FieldReader& fields, int inputs)
{
    return {scalingFrom(fields.numbers("mean"), inputs), scalingFrom(fields.numbers("deviation"), inputs)};
}

} // namespace snac::study
