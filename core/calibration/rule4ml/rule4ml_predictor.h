// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rule4ml_encoding.h"
#include "tensor_file.h"

#include <map>
#include <memory>

namespace snac::calibration {

/// What a predictor is asked for.
struct Rule4mlQuery
{
    /// The networks of one call. The graph network normalises over all of them, the dense one looks at the
    /// one asked about alone. Not empty.
    std::vector<Rule4mlNetwork> networks;
    std::size_t asked = 0;
    /// How often each network stands in the call, in a row and again and again (for other boards, precisions
    /// and versions): sums in single precision depend on it in their last digits.
    int inARow = 1;
    int cycles = 1;
    int bits = 8; ///< of the default precision
    /// "strategy", "board", "hls4ml_version", "vivado_version" -> as the config file spells it.
    std::map<std::string, std::string> categories;
};

/// One rule4ml predictor of one quantity, out of its two files. Thread-safe.
class Rule4mlPredictor
{
public:
    virtual ~Rule4mlPredictor() = default;

    /// Reads `TARGET.config.json` and the tensors of its weight file. `target` is "lut", "ff", "dsp", "bram",
    /// "cycles" or "interval". Errors: not JSON, a feature or model class that is not known, tensors that are
    /// missing, not finite or do not fit together.
    [[nodiscard]] static Result<std::shared_ptr<const Rule4mlPredictor>> create(const std::string& config,
                                                                                const Tensors& tensors,
                                                                                const std::string& target,
                                                                                const std::string& file);

    /// In absolute units: LUT, FF, DSP, 18-kbit blocks, cycles. Errors: a category the predictor was not
    /// trained on, with those it was.
    [[nodiscard]] virtual Result<double> predict(const Rule4mlQuery& query) const = 0;
    [[nodiscard]] virtual bool isGraph() const = 0;
    /// Names of a category in the order they were trained in; empty when it is not used.
    [[nodiscard]] virtual std::vector<std::string> names(const std::string& category) const = 0;
};

} // namespace snac::calibration
