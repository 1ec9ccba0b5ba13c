// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look.h"
#include "prepare.h"
#include "split.h"

#include <optional>
#include <vector>

// The steps of prepare() for what can be cancelled: millions of rows take seconds. Each does what the
// function without a look does, to the last digit.
namespace snac::data {

/// Error: as prepare(), and cancelled.
[[nodiscard]] Result<PreparedData> prepare(Dataset dataset, const DatasetOptions& options, const Look& look);
/// As subsetRows() and splitRows(), and cancelled.
[[nodiscard]] Result<std::vector<int>> subsetRows(const Dataset& dataset, std::int64_t size,
                                                  std::uint64_t seed, const Look& look);
[[nodiscard]] Result<SplitRows> splitRows(const Dataset& dataset, const std::vector<int>& rows,
                                          const DatasetOptions& options, const Look& look);
/// As Samples::select(); nothing: cancelled.
[[nodiscard]] std::optional<Samples> selected(const Samples& samples, const std::vector<int>& wanted,
                                              const Look& look);
/// As Scaler::fit(); nothing: cancelled.
[[nodiscard]] std::optional<Scaler> fittedScaler(const Matrix& inputs, const Look& look);
/// Black stays 0, and all pixels are divided by one deviation, that of all of them: pixels that are rarely
/// anything but black, at the border, would become huge by a deviation of their own. White, at least 1 and at
/// most 3.5 then, fits three integer bits. Nothing: cancelled.
[[nodiscard]] std::optional<Scaler> pictureScaler(const Matrix& inputs, float white, const Look& look);
/// As Scaler::apply(); false: cancelled, and the inputs are half done.
[[nodiscard]] bool applyScaler(const Scaler& scaler, Matrix& inputs, const Look& look);

} // namespace snac::data
