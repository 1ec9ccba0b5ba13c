// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/compression/options.h"
#include "snac/study/study_config.h"

#include <QJsonObject>

#include <optional>

// How much work is asked for, before it is begun. The units are one pass over the training rows of one
// network, and one row in such a pass.
namespace snac::mcp {

/// More of them than this begin only where the agent says that its user accepts it.
constexpr long long freeEpochs = 20000;
/// The same of rows, however few the epochs: what so many epochs of 50,000 rows are.
constexpr long long freeRowPasses = 1'000'000'000;

/// Rows of the data as a study splits them; test rows train nothing.
struct CostRows
{
    long long train = 0;
    long long validation = 0;
    long long all = 0;    ///< that are read or drawn, before a part of them is taken
    long long values = 0; ///< numbers in a row
    [[nodiscard]] QJsonObject json() const;
};

/// Of a search.
struct SearchCost
{
    int runs = 1;   ///< search.seeds
    int trials = 0; ///< of a run
    int folds = 1;
    int epochs = 0;     ///< of a training at most
    long long rows = 0; ///< in an epoch; 0: not known

    [[nodiscard]] long long rowPasses() const { return allEpochs() * rows; }
    [[nodiscard]] long long allEpochs() const { return 1LL * runs * trials * folds * epochs; }
    [[nodiscard]] QJsonObject json() const;
};
/// `rows`: of the data, where they are known; without them the least steps of a training count for nothing,
/// and neither do rows.
[[nodiscard]] SearchCost costOf(const study::StudyConfig& config, const std::optional<CostRows>& rows = {});

/// Of a local search: a branch for each point, precision, structure and method. Branches of some methods are
/// longer than those of others.
struct LocalSearchCost
{
    long long branches = 0;
    int steps = 0;        ///< of a branch at most
    long long epochs = 0; ///< of a branch at most
    long long all = 0;    ///< epochs of all branches
    long long rows = 0;   ///< in an epoch; 0: not known

    [[nodiscard]] long long rowPasses() const { return all * rows; }
    [[nodiscard]] long long allEpochs() const { return all; }
    [[nodiscard]] QJsonObject json() const;
};
[[nodiscard]] LocalSearchCost costOf(const compression::CompressionOptions& options, long long points,
                                     const study::StudyConfig& config,
                                     const std::optional<CostRows>& rows = {});

/// Of what run_search_pipeline does: a search, and the local search of one point that may follow it.
struct PipelineCost
{
    SearchCost search;
    std::optional<LocalSearchCost> local;
    std::optional<CostRows> data;

    [[nodiscard]] long long allEpochs() const;
    [[nodiscard]] long long rowPasses() const;
    [[nodiscard]] QJsonObject json() const;
};
/// `local`: of that local search; null: none follows.
[[nodiscard]] PipelineCost costOf(const study::StudyConfig& config,
                                  const compression::CompressionOptions* local,
                                  const std::optional<CostRows>& rows);

/// As run_search_pipeline does it by default: a study that is repeated over seeds is not compressed.
[[nodiscard]] PipelineCost pipelineCost(const study::StudyConfig& config,
                                        const std::optional<CostRows>& rows);

/// Whether it begins only where the agent says that its user accepts it.
[[nodiscard]] bool isLong(long long epochs, long long rowPasses);

/// Rows of the data of a study: files are read for it; where they are drawn, a few of them are. Errors: those
/// of reading the data, or of drawing all of them.
[[nodiscard]] Result<CostRows> rowsForCost(const study::StudyConfig& config, RunControl& control);

} // namespace snac::mcp
