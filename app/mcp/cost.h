// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/compression/options.h"
#include "snac/study/study_config.h"

#include <QJsonObject>

#include <optional>

// How much work is asked for, before it is begun. The unit is one pass over the training rows of one network.
namespace snac::mcp {

/// More of them than this begin only where the agent says that its user accepts it.
constexpr long long freeEpochs = 20000;

/// Rows of the data as a study splits them; test rows train nothing.
struct CostRows
{
    long long train = 0;
    long long validation = 0;
};

/// Of a search.
struct SearchCost
{
    int trials = 0;
    int folds = 1;
    int epochs = 0; ///< of a training at most

    [[nodiscard]] long long allEpochs() const { return 1LL * trials * folds * epochs; }
    [[nodiscard]] QJsonObject json() const;
};
/// `rows`: of the data, where they are known; the least steps of a training count for nothing without them.
[[nodiscard]] SearchCost costOf(const study::StudyConfig& config, const std::optional<CostRows>& rows = {});

/// Of a local search: a branch for each point, precision, structure and method. Branches of some methods are
/// longer than those of others.
struct LocalSearchCost
{
    long long branches = 0;
    int steps = 0;        ///< of a branch at most
    long long epochs = 0; ///< of a branch at most
    long long all = 0;    ///< epochs of all branches

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

    [[nodiscard]] long long allEpochs() const;
    [[nodiscard]] QJsonObject json() const;
};
/// `local`: of that local search; null: none follows.
[[nodiscard]] PipelineCost costOf(const study::StudyConfig& config,
                                  const compression::CompressionOptions* local,
                                  const std::optional<CostRows>& rows);

/// Rows of the data of a study, which are read for it if only so they can be known; nothing where no cost
/// depends on them. Errors: those of reading the data.
[[nodiscard]] Result<std::optional<CostRows>> rowsForCost(const study::StudyConfig& config,
                                                          const compression::CompressionOptions& options,
                                                          RunControl& control);

} // namespace snac::mcp
