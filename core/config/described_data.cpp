// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_data.h"

#include "snac/data/jets_twin.h"
#include "snac/data/qubit_readout.h"

#include <algorithm>
#include <variant>

namespace snac::config {

namespace {

constexpr int imagePixels = 28; ///< a side of MNIST's and Fashion-MNIST's images

int wholeOf(const Settings& settings, std::string_view path)
{
    return static_cast<int>(settings.maybe<std::int64_t>(path).value_or(0));
}

/// [16] is 16 inputs; 0 for shapes of more axes, which nobody reads as a list of inputs, and for none.
int inputsOfShape(const Settings& settings)
{
    const auto domain = settings.maybe<space::Domain>("dataset.input_shape");
    const auto* list = domain ? std::get_if<space::Ordinal>(&*domain) : nullptr;
    const double inputs = list && list->values.size() == 1 ? list->values.front() : 0.0;
    return inputs > 0.0 && inputs < 1e6 ? static_cast<int>(inputs) : 0;
}

} // namespace

DescribedData describedData(const Settings& settings)
{
    const std::string name = settings.get<std::string>("dataset.name");
    DescribedData sizes{.inputs = inputsOfShape(settings),
                        .outputs = wholeOf(settings, "dataset.num_classes")};
    if (name == "mnist" || name == "fashion_mnist" || name == "digits") {
        const int side =
            settings.has("dataset.resize_val") ? wholeOf(settings, "dataset.resize_val") : imagePixels;
        sizes = {.inputs = side * side, .outputs = 10};
    } else if (name == "qubit" || name == "readout") {
        // The two quadratures, sample by sample.
        const int samples = settings.has("dataset.window_size") ? wholeOf(settings, "dataset.window_size")
                                                                : static_cast<int>(data::usualWindowSize);
        sizes = {.inputs = 2 * samples, .outputs = std::max(2, sizes.outputs)};
    } else if (name == "bragg") {
        const auto side = static_cast<int>(settings.get<std::int64_t>("dataset.peaks.side"));
        sizes = {.inputs = side * side, .outputs = 2};
    } else if (name == "jets_8const" || name == "jets_16const" || name == "jets_32const") {
        const int particles = name == "jets_8const" ? 8 : name == "jets_16const" ? 16 : 32;
        sizes = {.inputs = 3 * particles, .outputs = data::jetClasses};
    } else if (name == "hls4ml_jets") {
        sizes = {.inputs = data::jetInputs, .outputs = data::jetClasses};
    }
    if (settings.has("search_space.output_dim")) {
        sizes.outputs = wholeOf(settings, "search_space.output_dim");
    }
    return sizes;
}

} // namespace snac::config
