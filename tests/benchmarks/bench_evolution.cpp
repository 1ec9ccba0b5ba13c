// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_evolution [--quick]: times of sorting, cutting and hypervolume, and quality on the test problems.
// With pagmo2 installed (libpagmo-dev) its figures stand beside ours.
#include "complete_tables.h"
#include "evolution_problems.h"
#include "point_shapes.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <numeric>

#ifdef SNAC_HAS_PAGMO
#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/nsga2.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>
#include <pagmo/problems/dtlz.hpp>
#include <pagmo/problems/zdt.hpp>
#include <pagmo/utils/hypervolume.hpp>
#include <pagmo/utils/multi_objective.hpp>
#endif

using namespace snac;
using namespace snac::evolution;
using shapes::Shape;

namespace {

/// Best of `repeats` runs, in ms: other programs on the machine only make it slower.
template<class Work>
double milliseconds(int repeats, Work work)
{
    double best = infinity;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        best = std::min(best, taken.count());
    }
    return best;
}

volatile double sink = 0.0; ///< results go here, so that nothing is optimised away

#ifdef SNAC_HAS_PAGMO
std::vector<pagmo::vector_double> rowsOf(const PointSet& points)
{
    std::vector<pagmo::vector_double> rows;
    for (std::size_t i = 0; i < points.size(); ++i) {
        rows.emplace_back(points[i].begin(), points[i].end());
    }
    return rows;
}

double pagmoSort(const PointSet& points)
{
    const auto rows = rowsOf(points);
    return milliseconds(
        1, [&] { sink = static_cast<double>(std::get<0>(pagmo::fast_non_dominated_sorting(rows)).size()); });
}

double pagmoVolume(const PointSet& points, const std::vector<double>& reference)
{
    const auto rows = rowsOf(points);
    return milliseconds(3, [&] { sink = pagmo::hypervolume(rows, false).compute(reference); });
}

double pagmoQuality(const pagmo::problem& problem, const std::vector<double>& reference)
{
    double mean = 0.0;
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const pagmo::algorithm algorithm{pagmo::nsga2(250, 0.95, 10., 0.01, 50., seed)};
        const auto population = algorithm.evolve(pagmo::population{problem, 100, seed});
        std::vector<pagmo::vector_double> rows;
        for (const auto& row : population.get_f()) {
            const bool inside = std::ranges::equal(row, reference, [](double a, double b) { return a < b; });
            if (inside) {
                rows.push_back(row);
            }
        }
        mean += pagmo::hypervolume(rows, false).compute(reference) / 5.0;
    }
    return mean;
}
#endif

void sorting(bool quick)
{
    std::printf("Non-dominated sorting, ms\n%8s %2s %-11s %10s %12s %8s %12s\n", "points", "M", "shape",
                "ours", "definition", "ratio", "pagmo2");
    for (const std::size_t count : {std::size_t{1'000}, std::size_t{10'000}}) {
        for (const std::size_t dimensions : {2U, 3U, 4U}) {
            for (const Shape shape : {Shape::Uniform, Shape::OneFront, Shape::Sphere, Shape::Duplicates}) {
                const PointSet points = shapes::make(shape, count, dimensions, 1);
                const double ours = milliseconds(7, [&] { sink = nonDominatedRanks(points).back(); });
                std::printf("%8zu %2zu %-11s %10.3f", count, dimensions, shapes::nameOf(shape), ours);
                if (count <= 1'000 || !quick) {
                    const double slow =
                        milliseconds(1, [&] { sink = nonDominatedRanksByDefinition(points).back(); });
                    std::printf(" %12.1f %8.0f", slow, slow / ours);
#ifdef SNAC_HAS_PAGMO
                    std::printf(" %12.1f", pagmoSort(points));
#endif
                }
                std::printf("\n");
                std::fflush(stdout);
            }
        }
    }
}

void cutting()
{
    std::printf("\nCutting one front in half, ms\n%8s %2s %12s %12s\n", "points", "M", "crowding",
                "vicinity");
    for (const std::size_t count : {std::size_t{40}, std::size_t{200}, std::size_t{2'000}}) {
        for (const std::size_t dimensions : {2U, 3U, 4U}) {
            const PointSet points = shapes::make(Shape::Sphere, count, dimensions, 1);
            std::vector<int> front(count);
            std::iota(front.begin(), front.end(), 0);
            const double crowding =
                milliseconds(5, [&] { sink = cutByCrowding(points, front, count / 2).distances.back(); });
            const double vicinity =
                milliseconds(3, [&] { sink = cutByVicinity(points, front, count / 2).distances.back(); });
            std::printf("%8zu %2zu %12.3f %12.3f\n", count, dimensions, crowding, vicinity);
        }
    }
}

void volumes()
{
    std::printf("\nHypervolume, ms\n%8s %2s %-11s %10s %12s\n", "points", "M", "shape", "ours", "pagmo2");
    for (const std::size_t dimensions : {2U, 3U, 4U, 5U}) {
        for (const std::size_t count : {std::size_t{100}, std::size_t{1'000}, std::size_t{10'000}}) {
            if ((dimensions == 4 && count > 1'000) || (dimensions > 4 && count > 100)) {
                continue;
            }
            for (const Shape shape : {Shape::Uniform, Shape::Sphere}) {
                PointSet points = shapes::make(shape, count, dimensions, 1);
                for (double& v : points.values) {
                    v = 1.0 - v; // a front that bulges towards the reference or away from it costs the same
                }
                const std::vector<double> reference(dimensions, 1.1);
                const double ours = milliseconds(3, [&] { sink = hypervolume(points, reference); });
                std::printf("%8zu %2zu %-11s %10.3f", count, dimensions, shapes::nameOf(shape), ours);
#ifdef SNAC_HAS_PAGMO
                std::printf(" %12.3f", pagmoVolume(points, reference));
#endif
                std::printf("\n");
                std::fflush(stdout);
            }
        }
    }
}

void quality()
{
    std::printf("\nMean hypervolume of the last population (100, 250 generations, 5 seeds, reference 1.1)\n");
    std::printf("%-8s %10s %12s %10s %10s\n", "problem", "ours", "as published", "s a run", "pagmo2");
    for (const auto& problem : {problems::zdt(1), problems::zdt(2), problems::zdt(3), problems::dtlz2()}) {
        const std::vector<double> reference(problem.objectives, 1.1);
        const auto mean = [&](Truncation truncation) {
            double sum = 0.0;
            for (std::uint64_t seed = 1; seed <= 5; ++seed) {
                Nsga2Options options;
                options.populationSize = 100;
                options.seed = seed;
                options.truncation = truncation;
                sum += hypervolume(problems::run(problem, options, 250), reference);
            }
            return sum / 5.0;
        };
        double ours = 0.0;
        const double taken = milliseconds(1, [&] { ours = mean(Truncation::OneByOne); }) / 5e3;
        std::printf("%-8s %10.4f %12.4f %10.3f", problem.name.c_str(), ours, mean(Truncation::AtOnce), taken);
#ifdef SNAC_HAS_PAGMO
        const bool plane = problem.objectives == 2;
        const auto variant = static_cast<unsigned>(problem.name.back() - '0');
        const pagmo::problem twin =
            plane ? pagmo::problem{pagmo::zdt(variant, 30)} : pagmo::problem{pagmo::dtlz(2, 12, 3)};
        std::printf(" %10.4f", pagmoQuality(twin, reference));
#endif
        std::printf("\n");
        std::fflush(stdout);
    }
}

template<class Share>
void meanAndDeviation(Share share)
{
    constexpr int seeds = 10;
    std::vector<double> shares;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        shares.push_back(share(seed));
    }
    const double mean = std::accumulate(shares.begin(), shares.end(), 0.0) / seeds;
    double squares = 0.0;
    for (const double one : shares) {
        squares += (one - mean) * (one - mean);
    }
    std::printf("  %.4f +- %.4f", mean, std::sqrt(squares / (seeds - 1)));
}

void smallSpaces()
{
    std::printf("\nShare of the best hypervolume in spaces that are known completely (10 seeds)\n");
    std::printf("%-8s %5s %6s  %-16s  %-16s  %-16s  %-16s\n", "table", "size", "trials", "ours",
                "first rules", "stratified only", "as Optuna's");
    for (const tables::Table& table : tables::all()) {
        for (const int trials : {60, 100, 200}) {
            std::printf("%-8s %5zu %6d", table.name.c_str(), table.objectives.size(), trials);
            const auto seeded = [](std::uint64_t seed, Repeats repeats) {
                Nsga2Options options;
                options.seed = seed;
                options.repeats = repeats;
                return options;
            };
            const auto searched = [&](Repeats repeats) {
                meanAndDeviation(
                    [&](std::uint64_t seed) { return tables::share(table, seeded(seed, repeats), trials); });
            };
            searched(Repeats::Never);
            searched(Repeats::AfterAttempts);
            meanAndDeviation([&](std::uint64_t seed) {
                return tables::stratifiedShare(table, seeded(seed, Repeats::Never), trials);
            });
            meanAndDeviation([&](std::uint64_t seed) { return tables::peerShare(table, 20, trials, seed); });
            std::printf("\n");
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    sorting(argc > 1 && std::strcmp(argv[1], "--quick") == 0);
    cutting();
    volumes();
    quality();
    smallSpaces();
    return 0;
}
