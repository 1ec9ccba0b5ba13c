// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_model.h"

#include "rule4ml_predictor.h"
#include "snac/base/nearest_name.h"
#include "snac/hardware/bounds.h"
#include "snac/hardware/design_checks.h"
#include "snac/hardware/network_detail.h"
#include "snac/hardware/part_name.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

namespace snac::calibration {

namespace {

namespace fs = std::filesystem;

struct TargetFile
{
    const char* file;
    const char* resource; ///< as the config file names what a board has
};
constexpr std::array<TargetFile, 6> targets = {{{"LUT", "lut"},
                                                {"FF", "ff"},
                                                {"DSP", "dsp"},
                                                {"BRAM", "bram"},
                                                {"CYCLES", "cycles"},
                                                {"INTERVAL", "interval"}}};
constexpr std::size_t interval = 5;

/// The boards it was trained on.
constexpr std::array<std::pair<const char*, const char*>, 4> devices = {
    {{"pynq-z2", "xc7z020"}, {"zcu102", "xczu9eg"}, {"alveo-u200", "xcu200"}, {"alveo-u250", "xcu250"}}};
constexpr std::uintmax_t largestModelFile = std::uintmax_t(64) << 20;
constexpr int largestSweptReuse = 64;
constexpr int versionPairs = 24;
constexpr int sweptSettings = 24;
constexpr double trainedClockNs = 10.0;
constexpr int widestTrained = 16;

Result<std::string> contents(const fs::path& path)
{
    const SourcePlace place{path.string(), 0, 0};
    std::error_code code;
    // A pipe or a device could block or never end.
    if (!fs::is_regular_file(path, code)) {
        return fail("no such file", place);
    }
    if (const auto size = fs::file_size(path, code); code || size > largestModelFile) {
        return fail("too large for a file of rule4ml weights", place);
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return fail("the file cannot be opened; check that you may read it", place);
    }
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

bool holdsWeights(const fs::path& folder)
{
    std::error_code code;
    return fs::is_regular_file(folder / "LUT.config.json", code);
}

std::unexpected<Error> noWeights(const std::string& folder)
{
    std::string hint;
    std::vector<std::string> found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (entry.is_directory(code) && holdsWeights(entry.path())) {
            found.push_back(entry.path().string());
        }
    }
    std::ranges::sort(found);
    for (const std::string& path : found) {
        hint += (hint.empty() ? "; name " : " or ") + path;
    }
    return fail(
        "this folder holds no rule4ml weights (LUT.config.json with LUT.weights.h5 or LUT.weights.pt, and so "
        "on)" +
            hint,
        {folder, 0, 0});
}

Result<std::shared_ptr<const Rule4mlPredictor>> loadPredictor(const fs::path& folder,
                                                              const TargetFile& target)
{
    const fs::path config = folder / (std::string(target.file) + ".config.json");
    const auto text = contents(config);
    if (!text) {
        return std::unexpected(text.error());
    }
    const fs::path keras = folder / (std::string(target.file) + ".weights.h5");
    const fs::path torch = folder / (std::string(target.file) + ".weights.pt");
    std::error_code code;
    const bool isKeras = fs::exists(keras, code);
    const fs::path& weights = isKeras ? keras : torch;
    const auto bytes = contents(weights);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const auto tensors =
        isKeras ? readHdf5Tensors(*bytes, weights.string()) : readTorchTensors(*bytes, weights.string());
    if (!tensors) {
        return std::unexpected(tensors.error());
    }
    return Rule4mlPredictor::create(*text, *tensors, target.resource, config.string());
}

/// "2020.1" -> 20201: versions in the order they came out.
double versionNumber(const std::string& text)
{
    double number = 0.0;
    double scale = 1.0;
    for (std::size_t at = 0; at < text.size() && isDigit(text[at]); ++at) {
        double part = 0.0;
        for (; at < text.size() && isDigit(text[at]); ++at) {
            part = 10.0 * part + (text[at] - '0');
        }
        number += part * scale;
        scale /= 100.0;
        if (at < text.size() && text[at] != '.') {
            break;
        }
    }
    return number;
}

std::string nearest(const std::vector<std::string>& names, const std::string& version)
{
    std::string best;
    double gap = std::numeric_limits<double>::infinity();
    for (const std::string& name : names) {
        const double distance = std::abs(versionNumber(name) - versionNumber(version));
        if (distance < gap) {
            gap = distance;
            best = name;
        }
    }
    return best;
}

Result<std::string> boardName(const hardware::Board& board, const std::vector<std::string>& known)
{
    const std::string part = hardware::deviceOfPart(board.part);
    for (const auto& [name, device] : devices) {
        if (part == device && std::ranges::find(known, name) != known.end()) {
            return name;
        }
    }
    std::string all;
    for (const std::string& name : known) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return fail("rule4ml was not trained on " + (board.id.empty() ? board.part : board.id) +
                "; these weights know " + all);
}

void warn(const hardware::HlsConfig& config, hardware::HardwareEstimate& result)
{
    result.warnings.push_back("rule4ml gives no bounds, and knows nothing of weights, sparsity or clock");
    if (config.clockNs != trainedClockNs) {
        result.warnings.push_back("rule4ml was trained at 10 ns, not at " + numberText(config.clockNs) +
                                  " ns");
    }
    if (config.precision.width > widestTrained || config.reuseFactor > largestSweptReuse) {
        result.warnings.push_back("rule4ml was trained on 2 to 16 bits and reuse factors up to 64");
    }
}

/// The networks of the call. The published example asks for 4 boards x 2 strategies x 3 precisions x 7 reuse
/// factors x 24 pairs of versions, the last of them in the innermost loop.
Result<> listNetworks(const network::Architecture& architecture, int reuse, Rule4mlOptions::Context context,
                      Rule4mlQuery& query)
{
    std::vector<int> reuses = {reuse};
    if (context == Rule4mlOptions::Context::PublishedSweep) {
        reuses.clear();
        for (int swept = 1; swept <= largestSweptReuse; swept *= 2) {
            reuses.push_back(swept);
        }
        if (std::ranges::find(reuses, reuse) == reuses.end()) {
            reuses.push_back(reuse);
        }
        query.inARow = versionPairs;
        query.cycles = sweptSettings;
    }
    for (const int each : reuses) {
        auto network = rule4mlNetwork(architecture, each);
        if (!network) {
            return std::unexpected(network.error());
        }
        query.asked = each == reuse ? query.networks.size() : query.asked;
        query.networks.push_back(std::move(*network));
    }
    return {};
}

void addShares(const hardware::HlsConfig& config, const hardware::Board& board,
               hardware::HardwareEstimate& result)
{
    result.latencyNs = result.cycles.value * config.clockNs;
    hardware::setShares(result, board);
    warn(config, result);
}

} // namespace

Result<Rule4mlModel> Rule4mlModel::load(const std::string& folder, const Rule4mlOptions& options)
{
    std::error_code code;
    if (!fs::is_directory(folder, code)) {
        return fail("no such folder", {folder, 0, 0});
    }
    if (!holdsWeights(folder)) {
        return noWeights(folder);
    }
    Rule4mlModel model;
    model.m_options = options;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (i == interval && !fs::exists(fs::path(folder) / "INTERVAL.config.json", code)) {
            continue;
        }
        auto predictor = loadPredictor(folder, targets[i]);
        if (!predictor) {
            return std::unexpected(predictor.error());
        }
        model.m_predictors[i] = std::move(*predictor);
        if (model.m_predictors[i]->isGraph() != model.m_predictors.front()->isGraph()) {
            return fail("the folder mixes weights of two versions of rule4ml", {folder, 0, 0});
        }
    }
    return model;
}

Rule4mlModel Rule4mlModel::with(const Rule4mlOptions& options) const
{
    Rule4mlModel model = *this;
    model.m_options = options;
    return model;
}

std::string Rule4mlModel::nearestHls4ml(const std::string& version) const
{
    return nearest(m_predictors.front()->names("hls4ml_version"), version);
}

std::string Rule4mlModel::nearestVivado(const std::string& version) const
{
    return nearest(m_predictors.front()->names("vivado_version"), version);
}

std::string Rule4mlModel::name() const
{
    if (!m_predictors.front()->isGraph()) {
        return "rule4ml, dense network (your files), hls4ml resource report";
    }
    return std::string("rule4ml, graph network (your files), ") +
           (m_options.context == Rule4mlOptions::Context::Alone ? "one network a call"
                                                                : "in its published sweep of reuse factors") +
           ", hls4ml resource report";
}

Result<hardware::HardwareEstimate> Rule4mlModel::estimate(const network::Architecture& architecture,
                                                          const hardware::HlsConfig& config,
                                                          const hardware::Board& board) const
{
    if (auto good = hardware::checkDesign(architecture, config, {}); !good) {
        return std::unexpected(good.error());
    }
    if (config.ioType == hardware::IoType::Stream) {
        return fail("rule4ml was trained on io_parallel only");
    }
    const auto boardId = boardName(board, m_predictors.front()->names("board"));
    if (!boardId) {
        return std::unexpected(boardId.error());
    }
    Rule4mlQuery query;
    query.bits = config.precision.width;
    query.categories = {{"strategy", config.strategy == hardware::Strategy::Latency ? "latency" : "resource"},
                        {"board", *boardId},
                        {"hls4ml_version", m_options.hls4mlVersion},
                        {"vivado_version", m_options.vivadoVersion}};
    if (auto good = listNetworks(architecture, config.reuseFactor, m_options.context, query); !good) {
        return std::unexpected(good.error());
    }
    hardware::HardwareEstimate result;
    result.model = name();
    result.counts = hardware::countOperations(architecture, config.precision);
    const std::array<hardware::Estimate*, targets.size()> figures = {
        &result.lut, &result.ff, &result.dsp, &result.bram18, &result.cycles, &result.ii};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto value = m_predictors[i] ? m_predictors[i]->predict(query)
                                           : Result<double>(std::numeric_limits<double>::quiet_NaN());
        if (!value) {
            return std::unexpected(value.error());
        }
        *figures[i] = {*value, *value, *value};
    }
    addShares(config, board, result);
    return result;
}

} // namespace snac::calibration
