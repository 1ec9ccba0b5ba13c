// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The price before training against that with the network's own rounded weights, as a search and all behind
// it price them, where the assumption about weights (bench_weights) was not fitted:
//   bench_prices [NETWORKS [CSV [STUDY...]]]
// NETWORKS (default 60) of each of six studies (or those that are named), jets drawn with other seeds and
// four measured sets of the test data, are priced both ways at 4, 6, 8 and 16 bits. The table says, for the
// networks on the front (accuracy, LUT, cycles) by own weights, for those on the front before training
// ("first") and for all, the ratio of the two and how many lie in the bounds of the price before training.
// Ends with 1 where the median of a front lies outside of 0.9 to 1.1 or fewer than 85 % lie in the bounds.
#include "../test_environment.h"
#include "weight_campaign.h"

#include "snac/hardware/candidate_cost.h"
#include "snac/runs/point_cost.h"
#include "snac/runs/study_cost_model.h"
#include "snac/training/engine.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

using namespace snac;
using namespace campaign;

namespace {

struct Priced
{
    double accuracy = 0.0;
    hardware::HardwareEstimate before, own;
    std::string what; ///< the candidate
    space::HyperParameters hyper;
};

/// Networks of a task, each with its prices at every precision.
std::vector<std::vector<Priced>> pricedNetworks(Task& one, int networks, std::uint64_t seed)
{
    const auto engine = training::loadEngine(training::EngineKind::Fused).value();
    const auto environment = snac::test::shippedEnvironment();
    study::StudyConfig config;
    config.training = one.training;
    const auto parts = study::RunnerParts::standard(*environment).value();
    const auto chosen = study::costModelOfNew(config, one.data, parts);
    const hardware::CostModel& model = *chosen.model;
    study::Pricing pricing{.model = &model, .hls = {}, .board = environment->boards.find("vu13p").value()};
    std::vector<std::vector<Priced>> all(std::size(precisions));
    for (int n = 0; n < networks; ++n) {
        Random random(seed + static_cast<std::uint64_t>(n));
        const space::Candidate candidate = one.space->decode(one.space->random(random));
        training::TrainingJob job;
        job.candidate = &candidate;
        job.data = &one.data;
        job.options = one.training;
        job.seed = seed + static_cast<std::uint64_t>(n);
        RunControl control;
        job.control = &control;
        const auto outcome = engine->train(job);
        if (!outcome) {
            continue;
        }
        for (std::size_t p = 0; p < all.size(); ++p) {
            pricing.hls.precision = precisions[p];
            all[p].push_back(
                {outcome->metrics.accuracy,
                 hardware::estimateCandidate(model, candidate, pricing.hls, pricing.board).value(),
                 study::ownPrice(pricing, candidate, outcome->network).value(), candidate.summary(),
                 candidate.hyper});
        }
    }
    return all;
}

/// No other is at least as good in all of accuracy, LUT and cycles by this price.
bool onFront(const Priced& one, const std::vector<Priced>& all, hardware::HardwareEstimate Priced::*price)
{
    return std::ranges::none_of(all, [&](const Priced& other) {
        const hardware::HardwareEstimate& a = other.*price;
        const hardware::HardwareEstimate& b = one.*price;
        const bool noWorse =
            other.accuracy >= one.accuracy && a.lut.value <= b.lut.value && a.cycles.value <= b.cycles.value;
        const bool better =
            other.accuracy > one.accuracy || a.lut.value < b.lut.value || a.cycles.value < b.cycles.value;
        return noWorse && better;
    });
}

std::vector<const Priced*> frontOf(const std::vector<Priced>& all, hardware::HardwareEstimate Priced::*price)
{
    std::vector<const Priced*> front;
    for (const Priced& one : all) {
        if (onFront(one, all, price)) {
            front.push_back(&one);
        }
    }
    return front;
}

bool printRow(const std::string& name, const char* which, const Precision& precision,
              const std::vector<const Priced*>& networks, bool promised)
{
    std::vector<double> ratios;
    double inside = 0.0;
    for (const Priced* one : networks) {
        const hardware::Estimate& before = one->before.lut;
        const double own = one->own.lut.value;
        ratios.push_back(own / before.value);
        inside += own >= before.low && own <= before.high ? 1.0 : 0.0;
    }
    std::ranges::sort(ratios);
    const double median = ratios[ratios.size() / 2];
    inside /= static_cast<double>(ratios.size());
    const bool good = median >= 0.9 && median <= 1.1 && inside >= 0.85;
    std::printf("%-12s %-15s %-5s %4zu  %6.2f  %6.2f  %6.2f  %5.0f %%%s\n", name.c_str(),
                precision.toString().c_str(), which, ratios.size(), ratios.front(), median, ratios.back(),
                100.0 * inside, promised && !good ? "  MISSED" : "");
    return good || !promised;
}

void addFile(std::vector<Task>& all, const std::string& name, const std::string& path,
             const std::string& testPath, const space::SpaceOptions& space, int epochs, int patience)
{
    data::DatasetOptions file;
    file.name = "file";
    file.path = SNAC_SHARED_DATA_DIR + path;
    file.testPath = testPath.empty() ? "" : SNAC_SHARED_DATA_DIR + testPath;
    RunControl control;
    if (auto data = data::loadPrepared(file, control)) {
        all.push_back(task(name, std::move(*data), space, epochs, patience));
    } else {
        std::printf("%s left out: %s\n", name.c_str(), data.error().message.c_str());
    }
}

void writeRows(std::ostream& out, const std::string& study, const std::vector<std::vector<Priced>>& priced)
{
    for (std::size_t p = 0; p < priced.size(); ++p) {
        for (const Priced& one : priced[p]) {
            out << study << ",\"" << one.what << "\"," << one.hyper.l1 << "," << one.hyper.learningRate << ","
                << one.hyper.batchSize << "," << precisions[p].width << "," << one.accuracy << ","
                << one.before.lut.value << "," << one.before.lut.low << "," << one.before.lut.high << ","
                << one.own.lut.value << "," << onFront(one, priced[p], &Priced::own) << "\n";
        }
    }
}

int check(int networks, const std::string& csv, const std::vector<std::string>& named)
{
    std::vector<Task> all;
    all.push_back(task("quick start", jets(60000, 11), quickSpace(), 15, 4));
    all.push_back(task("jets", jets(60000, 12), jetsSpace(), 5, 0));
    addFile(all, "digits", "/sklearn_small/digits.csv.gz", "", quickSpace(), 60, 10);
    addFile(all, "magic", "/magic_gamma/train.csv", "/magic_gamma/test.csv", pynqSpace(), 8, 3);
    addFile(all, "pulsars", "/htru2_pulsar/HTRU_2.csv", "", pynqSpace(), 8, 3);
    addFile(all, "real jets", "/jets_hlf_3000/jets_hlf_3000.csv", "", pynqSpace(), 20, 5);
    std::ofstream rows(csv);
    rows << "study,network,l1,learning_rate,batch,bits,accuracy,before,low,high,own,front\n";
    std::printf(
        "own weights / before training, LUT\n%-12s %-15s %-5s    n   least  median    most  in bounds\n",
        "study", "precision", "");
    bool good = true;
    std::uint64_t seed = 50000;
    for (Task& one : all) {
        const std::uint64_t own = seed;
        seed += 1000;
        if (!named.empty() && std::ranges::find(named, one.name) == named.end()) {
            continue;
        }
        const auto priced = pricedNetworks(one, networks, own);
        writeRows(rows, one.name, priced);
        for (std::size_t p = 0; p < priced.size(); ++p) {
            std::vector<const Priced*> every;
            for (const Priced& network : priced[p]) {
                every.push_back(&network);
            }
            const Precision& precision = precisions[p];
            good = printRow(one.name, "front", precision, frontOf(priced[p], &Priced::own), true) && good;
            printRow(one.name, "first", precision, frontOf(priced[p], &Priced::before), false);
            printRow(one.name, "all", precision, every, false);
        }
    }
    return good ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> named(argv + std::min(argc, 3), argv + argc);
    return check(argc > 1 ? std::max(4, std::atoi(argv[1])) : 60, argc > 2 ? argv[2] : "", named);
}
