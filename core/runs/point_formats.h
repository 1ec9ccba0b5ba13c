// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/fixed_format.h"
#include "snac/base/precision.h"
#include "snac/network/quantization.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// Number formats that somebody asks a trial to be rounded to: one for all, and others for parts of it.
struct PointFormats
{
    /// What a format is of.
    struct Part
    {
        int layer = 0; ///< with weights, from 1; 0: all
        enum class Numbers { All, Weights, Values, Inputs } numbers = Numbers::All;
        FixedFormat format;
        bool operator==(const Part&) const = default;
    };
    /// Of all weights and values but those below. Weights are rounded in software; its modes are those of
    /// casts in hardware.
    FixedFormat whole{8, 3, true, Rounding::Rnd, Overflow::Sat};
    std::vector<Part> parts; ///< a later one counts over an earlier one

    PointFormats() = default;
    /// Rounds to nearest and saturates.
    PointFormats(const Precision& precision); // NOLINT(google-explicit-constructor): it says the same

    /// "ap_fixed<8,3>", with the point anywhere and with modes ("ap_fixed<8,-1>",
    /// "ap_fixed<8,3,AP_TRN,AP_WRAP>"; without them: to nearest, saturating), and behind it, after
    /// semicolons, others by part: "weights=ap_fixed<6,1>", "values=", "inputs=", "dense_2=",
    /// "dense_2.weights=", "dense_2.values=". Errors quote the piece and say what can stand there.
    [[nodiscard]] static Result<PointFormats> parse(std::string_view text);
    /// The same text back, in one spelling.
    [[nodiscard]] std::string toString() const;
    /// 2 to 24 bits each: what a float holds exactly.
    [[nodiscard]] Result<> check() const;
    bool operator==(const PointFormats&) const = default;
};

/// The network rounded to them, batch norm folded. Errors: a format out of range, no such layer, layers that
/// cannot be folded.
[[nodiscard]] Result<network::QuantizedNetwork> roundedTo(const PointFormats& formats,
                                                          const network::TrainedNetwork& network);

} // namespace snac::study
