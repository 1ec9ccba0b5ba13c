// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Accuracy of a plain network on the real sets of SNAC_TEST_DATA, trained as `snac new` plans it, beside the
// figure of each set's README:
//   bench_real_sets [--seeds N] [NAME...]
// A row passes where the mean over seeds is above the figure less two standard errors of the test rows. Of
// numbers no README states a figure: theirs is the RMSE of least squares on the same rows, to be kept within
// two standard errors.
#include "snac/config/study_file.h"
#include "snac/config/study_plan.h"
#include "snac/data/gzip.h"
#include "snac/data/npy.h"
#include "snac/data/prepare.h"
#include "snac/hardware/environment.h"
#include "snac/network/forward.h"
#include "snac/network/score_error.h"
#include "snac/training/engine.h"

#include <Eigen/Dense>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

using namespace snac;

namespace {

const std::string shared = SNAC_SHARED_DATA_DIR;

struct RealSet
{
    std::string name;
    double figure; ///< accuracy of the README; of numbers not known
    std::function<Result<data::Dataset>(data::DatasetOptions&, RunControl&)> load;
};

Result<data::Dataset> file(data::DatasetOptions& options, RunControl& control, const std::string& path)
{
    options.name = "file";
    options.path = path;
    return data::loadDataset(options, control);
}

RealSet table(const char* name, double figure, const std::string& path, const std::string& test = {},
              const std::string& label = {})
{
    return {name, figure, [=](data::DatasetOptions& options, RunControl& control) {
                options.testPath = test.empty() ? test : shared + test;
                options.labelColumn = label;
                return file(options, control, shared + path);
            }};
}

/// A table of inputs and one of targets, both packed, as one.
Result<data::Dataset> loadDiabetes(data::DatasetOptions& options, RunControl& control)
{
    std::array<std::stringstream, 2> parts;
    const char* const names[] = {"/sklearn_small/diabetes_data_raw.csv.gz",
                                 "/sklearn_small/diabetes_target.csv.gz"};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::ifstream in(shared + names[i], std::ios::binary);
        const std::string packed((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        SNAC_TRY(const auto text, data::unpackGzip(packed, shared + names[i]));
        parts[i] << text;
    }
    std::string table;
    std::string inputs;
    std::string target;
    while (std::getline(parts[0], inputs) && std::getline(parts[1], target)) {
        table += inputs + " " + target + "\n";
    }
    const std::string copy =
        (std::filesystem::temp_directory_path() / ("bench-" + std::to_string(std::rand()) + ".dat")).string();
    std::ofstream(copy) << table;
    options.header = "no";
    options.task = data::TaskKind::Regression;
    auto dataset = file(options, control, copy);
    std::filesystem::remove(copy);
    return dataset;
}

/// sklearn's tables begin with a line of sizes and names.
RealSet withoutFirstLine(const char* name, double figure, const std::string& path)
{
    return {name, figure, [=](data::DatasetOptions& options, RunControl& control) {
                std::ifstream in(shared + path);
                std::stringstream rest;
                std::string first;
                std::getline(in, first);
                rest << in.rdbuf();
                const std::string copy = (std::filesystem::temp_directory_path() /
                                          ("bench-" + std::to_string(std::rand()) + ".csv"))
                                             .string();
                std::ofstream(copy) << rest.str();
                options.header = "no";
                auto dataset = file(options, control, copy);
                std::filesystem::remove(copy);
                return dataset;
            }};
}

Result<data::Dataset> loadDigits(data::DatasetOptions& options, RunControl& control)
{
    options.name = "mnist";
    options.path = shared + "/mnist_npm10k";
    return data::loadDataset(options, control);
}

/// As the README's figure of 8 x 8 was measured: 28 x 28 padded to 32 x 32, means of 4 x 4 pixels. What
/// resize_val does is SNAC-Pack's: bilinear without smoothing, which sees one pixel of ten, and is another
/// set.
Result<data::Dataset> loadMeanDigits(data::DatasetOptions& options, RunControl& control)
{
    constexpr int side = 28;
    constexpr int border = 2;
    constexpr int block = 4;
    SNAC_TRY(auto dataset, loadDigits(options, control));
    const data::Matrix& from = dataset.samples.inputs;
    data::Matrix to = data::Matrix::Zero(from.rows(), 64);
    for (int r = 0; r < side; ++r) {
        for (int c = 0; c < side; ++c) {
            to.col((r + border) / block * 8 + (c + border) / block) +=
                from.col(r * side + c) / static_cast<float>(block * block);
        }
    }
    dataset.samples.inputs = std::move(to);
    dataset.image = {};
    dataset.info.inputNames.resize(64);
    return dataset;
}

/// [state][shot][I, Q] as rows of I and Q.
Result<data::Dataset> loadShots(data::DatasetOptions& options, RunControl& control)
{
    const std::string path = shared + "/qubit_iq_three_state/shots_3x50000x2.npy";
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    (void)control;
    options.name = "file";
    options.path = path;
    SNAC_TRY(const auto array, data::parseNpy(bytes, path));
    data::Dataset dataset;
    dataset.info.name = "file";
    dataset.info.origin = path;
    dataset.info.inputNames = {"I", "Q"};
    dataset.info.classNames = {"0", "1", "2"};
    const std::size_t shots = array.columns() / 2;
    dataset.samples.inputs.resize(static_cast<Eigen::Index>(3 * shots), 2);
    dataset.info.reading.classCounts.assign(3, static_cast<std::int64_t>(shots));
    dataset.info.reading.rows = static_cast<std::int64_t>(3 * shots);
    std::vector<double> row(array.columns());
    for (std::size_t state = 0; state < 3; ++state) {
        array.readRow(state, row.data());
        for (std::size_t i = 0; i < row.size(); ++i) {
            dataset.samples.inputs.data()[state * row.size() + i] = static_cast<float>(row[i]);
        }
        dataset.samples.labels.insert(dataset.samples.labels.end(), shots, static_cast<int>(state));
    }
    return dataset;
}

std::vector<RealSet> sets()
{
    return {table("jets_hlf_3000", 0.693, "/jets_hlf_3000/jets_hlf_3000.csv"),
            {"qubit_iq_three_state", 0.9623, loadShots},
            {"mnist 28x28", 0.939, loadDigits},
            {"mnist 8x8", 0.927, loadMeanDigits},
            table("higgs", 0.686, "/higgs_lightgbm7k/higgs_train_7000.tsv",
                  "/higgs_lightgbm7k/higgs_test_500.tsv", "column1"),
            table("magic_gamma", 0.873, "/magic_gamma/train.csv", "/magic_gamma/test.csv"),
            table("htru2_pulsar", 0.9805, "/htru2_pulsar/HTRU_2.csv"),
            table("digits", 0.966, "/sklearn_small/digits.csv.gz"),
            withoutFirstLine("breast_cancer", 0.958, "/sklearn_small/breast_cancer.csv"),
            withoutFirstLine("iris", 0.974, "/sklearn_small/iris.csv"),
            withoutFirstLine("wine", 0.933, "/sklearn_small/wine_data.csv"),
            {"diabetes", std::nan(""), loadDiabetes}};
}

/// RMSE of least squares, with an offset, fitted to the training rows.
double leastSquaresRmse(const data::PreparedData& data)
{
    const auto withOffset = [](const data::Matrix& inputs) {
        Eigen::MatrixXd matrix(inputs.rows(), inputs.cols() + 1);
        matrix << inputs.cast<double>(), Eigen::VectorXd::Ones(inputs.rows());
        return matrix;
    };
    const Eigen::MatrixXd fit =
        withOffset(data.train.inputs).householderQr().solve(data.train.targets.cast<double>());
    const data::Matrix outputs = (withOffset(data.test.inputs) * fit).cast<float>();
    return network::rmseOf(outputs, data.test, network::Loss::MeanSquaredError);
}

/// What a set was scored: accuracy, or RMSE beside that of least squares.
struct Score
{
    double here = 0.0;
    double figure = 0.0;
    double error = 0.0; ///< one standard error
};

/// The study that is planned for these data, without folds: they would only change how well it is scored.
Result<study::StudyConfig> planFor(const data::Dataset& dataset, const data::DatasetOptions& options,
                                   const hardware::Environment& environment)
{
    config::PlanWishes wishes;
    wishes.data = config::dataSettings(options);
    if (data::tellsClasses(dataset.info.task)) {
        wishes.objectives = {"accuracy"}; // the READMEs' score: another one moves the decision
    }
    wishes.settings = {{"search.n_folds", "1", "one training"}};
    SNAC_TRY(const auto data, config::planDataOf(dataset, options));
    SNAC_TRY(const auto plan, config::planStudy(data, wishes, environment.boards, environment.costModel()));
    auto read = config::readStudy(plan.text, "plan.yaml", environment.boards);
    return read.config ? Result<study::StudyConfig>(std::move(*read.config))
                       : fail("the plan cannot be read");
}

/// Its plain network, the baseline, trained and scored on the test rows.
Result<Score> scoreOf(const study::StudyConfig& config, const data::PreparedData& data, double figure,
                      std::uint64_t seed, std::string& shape)
{
    SNAC_TRY(const auto space, space::SearchSpace::build(config.space, data.info.inputs(),
                                                         study::networkOutputs(config, data.info)));
    SNAC_TRY(const auto baselines, space.baselines());
    if (baselines.empty()) {
        return fail("the plan has no plain network");
    }
    const space::Candidate candidate = space.decode(baselines.front().second);
    shape = candidate.architecture.summary();
    SNAC_TRY(const auto engine, training::loadEngine());
    training::TrainingJob job;
    job.candidate = &candidate;
    job.data = &data;
    job.options = config.training;
    job.seed = seed;
    SNAC_TRY(const auto outcome, engine->train(job));
    const auto outputs = network::forward(outcome.network, data.test.inputs);
    if (data.info.task == data::TaskKind::Regression) {
        const auto loss = network::Loss::MeanSquaredError;
        return Score{network::rmseOf(outputs, data.test, loss), leastSquaresRmse(data),
                     network::rmseError(outputs, data.test, loss)};
    }
    return Score{network::evaluate(outputs, data.test, network::Loss::CrossEntropy).accuracy, figure,
                 std::sqrt(figure * (1.0 - figure) / static_cast<double>(data.test.rows()))};
}

int run(int seeds, const std::vector<std::string>& names)
{
    const auto environment = hardware::readEnvironment({.shipped = SNAC_SOURCE_DIR "/resources", .user = {}});
    int short_ = 0;
    std::printf("| set | network | epochs x batch | test rows | README | here | 2 std. errors | |\n"
                "| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (const RealSet& set : sets()) {
        if (!names.empty() && std::ranges::find(names, set.name) == names.end()) {
            continue;
        }
        RunControl control;
        data::DatasetOptions options;
        auto dataset = set.load(options, control);
        const auto config = dataset ? planFor(*dataset, options, *environment)
                                    : Result<study::StudyConfig>(std::unexpected(dataset.error()));
        Score sum;
        double rows = 1.0;
        std::string shape;
        Error problem;
        for (int seed = 1; seed <= seeds && config; ++seed) {
            options.dataSeed = static_cast<std::uint64_t>(seed); // another split, where none is given
            const auto data = data::prepare(*dataset, options);
            const auto score =
                data ? scoreOf(*config, *data, set.figure, static_cast<std::uint64_t>(seed), shape)
                     : Result<Score>(std::unexpected(data.error()));
            if (!score) {
                problem = score.error();
                break;
            }
            rows = static_cast<double>(data->test.rows());
            sum.here += score->here / seeds;
            sum.figure += score->figure / seeds;
            sum.error += score->error / seeds;
        }
        if (!config || !problem.message.empty()) {
            std::printf("| %s | %s |\n", set.name.c_str(),
                        (config ? problem : config.error()).toString().c_str());
            ++short_;
            continue;
        }
        const double error = 2.0 * sum.error;
        const bool numbers = dataset->info.task == data::TaskKind::Regression;
        const bool reached = numbers ? sum.here <= sum.figure + error : sum.here >= sum.figure - error;
        short_ += reached ? 0 : 1;
        const int batch = static_cast<int>(std::get<space::Ordinal>(config->space.batchSize).values.front());
        std::printf("| %s | %s | %d x %d | %.0f | %.4f | %.4f | %.4f | %s |\n", set.name.c_str(),
                    shape.c_str(), config->training.epochs, batch, rows, sum.figure, sum.here, error,
                    reached ? "reached" : "SHORT");
        std::fflush(stdout);
    }
    return short_ == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    int seeds = 3;
    std::vector<std::string> names;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--seeds") == 0 && i + 1 < argc) {
            seeds = std::max(1, std::atoi(argv[++i]));
        } else {
            names.emplace_back(argv[i]);
        }
    }
    return run(seeds, names);
}
