// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_setup.h"
#include "study_setup.h"
#include "windowed_data.h"

namespace snac::study {

namespace {

/// The trials' own networks; those that the file has none of are left out.
Result<std::map<int, std::pair<network::TrainedNetwork, space::Candidate>>>
networksOf(const Store& store, const std::vector<int>& numbers)
{
    const auto trials = store.trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    std::map<int, std::pair<network::TrainedNetwork, space::Candidate>> networks;
    for (const int number : numbers) {
        const Trial* trial = findTrial(*trials, number);
        if (!trial) {
            continue;
        }
        auto network = store.network(trial->networkOf >= 0 ? trial->networkOf : number);
        if (!network) {
            return std::unexpected(network.error());
        }
        if (*network) {
            networks.emplace(number, std::pair(std::move(**network), trial->candidate));
        }
    }
    return networks;
}

} // namespace

Result<FloatScores> floatScores(const std::string& file, const StudyConfig& config,
                                const std::vector<int>& trials, RunControl* control)
{
    RunControl own;
    return floatScores(file, config, trials, control ? *control : own, RunnerParts::unpriced());
}

Result<FloatScores> floatScores(const std::string& file, const StudyConfig& config,
                                const std::vector<int>& trials, RunControl& control, const RunnerParts& parts)
{
    auto store = parts.storage->openForReading(file);
    if (!store) {
        return std::unexpected(store.error());
    }
    const StudyMeta& meta = (*store)->meta();
    const auto networks = networksOf(**store, trials);
    if (!networks) {
        return std::unexpected(networks.error());
    }
    const auto data = dataOf(meta, file, parts, control);
    if (!data) {
        return std::unexpected(data.error());
    }
    const auto loss =
        training::resolveLoss(config.training, meta.dataset, networkOutputs(config, meta.dataset));
    if (!loss) {
        return std::unexpected(loss.error());
    }
    const auto branches = (*store)->branches();
    if (!branches) {
        return std::unexpected(branches.error());
    }
    FloatScores scores;
    WindowedData windows(*data);
    for (const auto& [number, network] : *networks) {
        scores[number] = floatScore(network.first, *windows.of(network.second), *loss);
    }
    // What started from another network than the stored one has kept what that one scores.
    for (const CompressionBranch& branch : *branches) {
        if (const auto known = scores.find(branch.branch.trial);
            known != scores.end() && branch.branch.startsUnseen() && branch.floatMetrics) {
            known->second = *branch.floatMetrics;
            scores.unseen.insert(known->first);
        }
    }
    return scores;
}

} // namespace snac::study
