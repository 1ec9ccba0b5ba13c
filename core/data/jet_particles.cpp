// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A toy of what an event generator and a detector do, as far as jets of 1 TeV need it:
//  - q and g: a parton shower ordered in angle, with the splitting functions of Altarelli and Parisi and a
//    running coupling, by the veto algorithm (Ellis, Stirling, Webber, QCD and Collider Physics, ch. 5);
//  - W and Z: a mass from a Breit-Wigner distribution, an isotropic decay into two quarks, which shower from
//    their opening angle on; top: b and W, the W as above. Angles are scaled in the end so that the decay
//    products have the mass again, as momentum is not conserved by the toy shower;
//  - hadrons: each parton falls apart into pieces with some transverse momentum, some of them into pairs of
//    photons;
//  - detector: energies and angles smeared, particles below 2 GeV or further than 0.8 from the axis lost.
// The constants below were chosen so that the figures of the classes lie near those of the
// public jets of an event generator and a detector simulation (doi:10.5281/zenodo.3602260).
#include "jet_particles.h"

#include "bragg_peaks.h"
#include "fingerprint.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace snac::data {

namespace {

constexpr std::uint64_t particleTag = 0x70617274;
constexpr std::uint64_t particleOrderTag = 0x706f7264;
constexpr int mostParticles = 32;

enum JetOrigin : int { FromGluon, FromQuark, FromW, FromZ, FromTop };
constexpr std::array<const char*, 5> originNames{"g", "q", "w", "z", "t"};

constexpr std::array<double, 5> jetMomentum{1130.0, 1050.0, 1070.0, 1073.0, 1040.0}; // GeV
constexpr std::array<double, 5> momentumSpread{140.0, 75.0, 20.0, 20.0, 36.0};
constexpr double jetRadius = 0.8;
constexpr double firstAngle = 0.32;     // of the shower of a q or g
constexpr double leastTransverse = 0.9; // GeV: below, partons split no more
constexpr double quarkPower = 1.6;      // of 1 - x, the rest after a piece of a quark: softer when larger
constexpr double gluonPower = 2.4;
constexpr double pieceTransverse = 0.125; // GeV: of a piece, each way
constexpr double photonPairs = 0.2;       // share of the pieces
constexpr double bottomMass = 21.0;       // GeV: of the jet of a b, wide enough for its gluons
constexpr double bottomDecays = 0.17;     // b that give part of their momentum to a neutrino
constexpr double strayParticles = 0.53;   // that belong to no jet, on the mean
constexpr double strayMomentum = 0.85;    // GeV above the threshold
constexpr double threshold = 2.0;         // GeV
constexpr double energySmearing = 0.017;
constexpr double angleSmearing = 0.0017;

constexpr double gluonColour = 3.0;       // C_A
constexpr double quarkColour = 4.0 / 3.0; // C_F
constexpr double flavours = 5.0;

struct Particle
{
    double pt, eta, phi;
};
using Particles = std::vector<Particle>;

struct Parton
{
    Particle is;
    bool gluon;
    double angle; ///< within which it may still split
};

/// One loop, frozen below 1 GeV.
double coupling(double transverse)
{
    constexpr double lambda = 0.2;
    const double b0 = (33.0 - 2.0 * flavours) / (12.0 * std::numbers::pi);
    const double ratio = std::max(transverse, 1.0) / lambda;
    return std::min(0.6, 1.0 / (2.0 * b0 * std::log(ratio)));
}

double exponential(Random& random)
{
    return -std::log1p(-random.uniform());
}

/// A momentum fraction, with the probability to keep it.
struct Splitting
{
    double z;
    double keep;
    bool gluons[2];
};

Splitting drawSplitting(bool gluon, double least, double integral, Random& random)
{
    const double soft = least * std::pow((1.0 - least) / least, random.uniform()); // as 1/z
    if (!gluon) {
        const double z = 1.0 - soft;
        return {z, 0.5 * (1.0 + z * z), {false, true}};
    }
    if (random.chance(0.5 * flavours / integral)) {
        const double z = random.uniform();
        return {z, z * z + (1.0 - z) * (1.0 - z), {false, false}};
    }
    const double z = random.chance(0.5) ? soft : 1.0 - soft;
    const double rest = 1.0 - z * (1.0 - z);
    return {z, rest * rest, {true, true}};
}

/// The two partons that one splits into, or nothing where it stays whole.
bool split(Parton& parton, Parton& other, Random& random)
{
    const double most = coupling(leastTransverse);
    double angle = parton.angle;
    while (parton.is.pt * angle > 4.0 * leastTransverse) {
        const double before = std::min(leastTransverse / (parton.is.pt * angle), 0.499);
        const double integral =
            2.0 * (parton.gluon ? gluonColour : quarkColour) * std::log((1.0 - before) / before) +
            (parton.gluon ? 0.5 * flavours : 0.0);
        angle *= std::exp(-0.5 * exponential(random) * 2.0 * std::numbers::pi / (most * integral));
        if (parton.is.pt * angle <= 4.0 * leastTransverse) {
            return false;
        }
        const Splitting drawn =
            drawSplitting(parton.gluon, leastTransverse / (parton.is.pt * angle), integral, random);
        const double transverse = drawn.z * (1.0 - drawn.z) * parton.is.pt * angle;
        if (transverse < leastTransverse || !random.chance(drawn.keep * coupling(transverse) / most)) {
            continue;
        }
        const double turn = random.uniform(0.0, 2.0 * std::numbers::pi);
        const double eta = angle * std::cos(turn);
        const double phi = angle * std::sin(turn);
        const Particle whole = parton.is;
        const double rest = 1.0 - drawn.z;
        parton = {
            {drawn.z * whole.pt, whole.eta + rest * eta, whole.phi + rest * phi}, drawn.gluons[0], angle};
        other = {
            {rest * whole.pt, whole.eta - drawn.z * eta, whole.phi - drawn.z * phi}, drawn.gluons[1], angle};
        return true;
    }
    return false;
}

/// The pieces of a parton that splits no more.
void fallApart(const Parton& parton, Particles& particles, Random& random)
{
    constexpr double lightest = 0.3; // GeV
    const double power = parton.gluon ? gluonPower : quarkPower;
    for (double rest = parton.is.pt; rest > lightest;) {
        const double share = rest > 1.0 ? 1.0 - std::pow(1.0 - random.uniform(), 1.0 / power) : 1.0;
        const double pt = std::max(share * rest, lightest);
        rest -= pt;
        const Particle piece{pt, parton.is.eta + pieceTransverse * random.normal() / pt,
                             parton.is.phi + pieceTransverse * random.normal() / pt};
        const double part = random.chance(photonPairs) ? random.uniform() : 1.0;
        particles.push_back({part * pt, piece.eta, piece.phi});
        if (part < 1.0) {
            particles.push_back({(1.0 - part) * pt, piece.eta, piece.phi});
        }
    }
}

Particles shower(const Parton& first, Random& random)
{
    Particles particles;
    std::vector<Parton> open{first};
    while (!open.empty()) {
        Parton parton = open.back();
        open.pop_back();
        Parton other{};
        if (split(parton, other, random)) {
            open.push_back(parton);
            open.push_back(other);
        } else {
            fallApart(parton, particles, random);
        }
    }
    return particles;
}

/// Angles from the common axis, scaled so that what can be seen has this mass.
void giveMass(Particles& particles, double mass)
{
    constexpr double seen = 1.5; // GeV
    double sum = 1e-9;
    double eta = 0.0;
    double phi = 0.0;
    for (const Particle& particle : particles) {
        const double weight = particle.pt > seen ? particle.pt : 0.0;
        sum += weight;
        eta += weight * particle.eta;
        phi += weight * particle.phi;
    }
    eta /= sum;
    phi /= sum;
    double spread = 0.0;
    for (const Particle& particle : particles) {
        const double weight = particle.pt > seen ? particle.pt : 0.0;
        spread += weight * (std::pow(particle.eta - eta, 2) + std::pow(particle.phi - phi, 2));
    }
    const double scale = std::min(mass / std::sqrt(std::max(sum * spread, 1e-9)), 3.0);
    for (Particle& particle : particles) {
        particle.eta = eta + scale * (particle.eta - eta);
        particle.phi = phi + scale * (particle.phi - phi);
    }
}

/// Breit-Wigner, within six widths.
double drawMass(double mass, double width, Random& random)
{
    while (true) {
        const double off = 0.5 * width * std::tan(std::numbers::pi * (random.uniform() - 0.5));
        if (std::abs(off) < 6.0 * width) {
            return mass + off;
        }
    }
}

constexpr double massOfW = 80.4; // GeV
constexpr double massOfTop = 173.0;

/// A W or Z that falls apart into two quarks.
Particles decayBoson(const Particle& boson, bool isZ, Random& random)
{
    const double mass = isZ ? drawMass(91.2, 2.5, random) : drawMass(massOfW, 2.1, random);
    const double z = random.uniform(1e-3, 1.0 - 1e-3);
    const double angle = mass / (boson.pt * std::sqrt(z * (1.0 - z)));
    const double turn = random.uniform(0.0, 2.0 * std::numbers::pi);
    const double eta = angle * std::cos(turn);
    const double phi = angle * std::sin(turn);
    Particles all = shower(
        {{z * boson.pt, boson.eta + (1.0 - z) * eta, boson.phi + (1.0 - z) * phi}, false, angle}, random);
    const Particles other =
        shower({{(1.0 - z) * boson.pt, boson.eta - z * eta, boson.phi - z * phi}, false, angle}, random);
    all.insert(all.end(), other.begin(), other.end());
    giveMass(all, mass);
    return all;
}

/// A top that falls apart into a b and a W.
Particles decayTop(double pt, Random& random)
{
    constexpr double ratio = massOfW * massOfW / (massOfTop * massOfTop);
    while (true) {
        const double b = 0.5 * (1.0 - ratio) * (1.0 + random.uniform(-1.0, 1.0));
        const double w = 1.0 - b;
        const double square = (massOfTop * massOfTop - massOfW * massOfW / w) / (pt * pt * b * w);
        if (!(square > 0.0)) {
            continue;
        }
        const double angle = std::sqrt(square);
        const double turn = random.uniform(0.0, 2.0 * std::numbers::pi);
        const double eta = angle * std::cos(turn);
        const double phi = angle * std::sin(turn);
        Particles all = shower({{b * pt, w * eta, w * phi}, false, std::min(angle, 1.0)}, random);
        giveMass(all, bottomMass);
        if (random.chance(bottomDecays)) {
            const double kept = random.uniform(0.3, 1.0);
            for (Particle& particle : all) {
                particle.pt *= kept;
            }
        }
        const Particles boson = decayBoson({w * pt, -b * eta, -b * phi}, false, random);
        all.insert(all.end(), boson.begin(), boson.end());
        return all;
    }
}

Particles drawAll(JetOrigin origin, Random& random)
{
    const double pt = jetMomentum[origin] + momentumSpread[origin] * random.normal();
    Particles all = origin == FromTop ? decayTop(pt, random)
                    : origin == FromW || origin == FromZ
                        ? decayBoson({pt, 0.0, 0.0}, origin == FromZ, random)
                        : shower({{pt, 0.0, 0.0}, origin == FromGluon, firstAngle}, random);
    for (double stray = drawPoisson(strayParticles, random); stray > 0.0; stray -= 1.0) {
        const double distance = jetRadius * std::sqrt(random.uniform());
        const double turn = random.uniform(0.0, 2.0 * std::numbers::pi);
        all.push_back({threshold + strayMomentum * exponential(random), distance * std::cos(turn),
                       distance * std::sin(turn)});
    }
    return all;
}

/// What the detector sees of it, hardest first.
Particles seenOf(const Particles& all, Random& random)
{
    double sum = 0.0;
    double eta = 0.0;
    double phi = 0.0;
    for (const Particle& particle : all) {
        sum += particle.pt;
        eta += particle.pt * particle.eta;
        phi += particle.pt * particle.phi;
    }
    Particles seen;
    for (const Particle& particle : all) {
        Particle one{particle.pt, particle.eta - eta / sum, particle.phi - phi / sum};
        if (std::hypot(one.eta, one.phi) >= jetRadius) {
            continue;
        }
        one.pt *= std::clamp(1.0 + energySmearing * random.normal(), 0.2, 3.0);
        one.eta += angleSmearing * random.normal();
        one.phi += angleSmearing * random.normal();
        if (one.pt > threshold) {
            seen.push_back(one);
        }
    }
    std::ranges::sort(seen, std::ranges::greater(), &Particle::pt);
    return seen;
}

/// A jet is one of at least three particles.
Particles drawJet(JetOrigin origin, Random& random)
{
    while (true) {
        if (Particles seen = seenOf(drawAll(origin, random), random); seen.size() >= 3) {
            return seen;
        }
    }
}

DatasetInfo describeParticles(std::int64_t rows, int particles, std::uint64_t seed)
{
    DatasetInfo info;
    info.name = "jets_" + std::to_string(particles) + "const";
    info.origin = "simulated: " + groupedText(static_cast<double>(rows)) + " jets of " +
                  std::to_string(particles) + " particles with seed " + std::to_string(seed);
    info.simulated = true;
    info.task = TaskKind::Classification;
    for (int i = 0; i < particles; ++i) {
        for (const char* name : {"pt", "eta", "phi"}) {
            info.inputNames.push_back(name + std::to_string(i));
        }
    }
    info.classNames.assign(originNames.begin(), originNames.end());
    info.reading.inputs = "pT in GeV, eta and phi from the axis, of the " + std::to_string(particles) +
                          " hardest particles, hardest first; zeros behind the last";
    info.reading.truth = "the particle that the jet comes from";
    return info;
}

} // namespace

Result<Dataset> simulateJetParticles(std::int64_t rows, int particles, std::uint64_t seed,
                                     RunControl& control)
{
    if (rows < 100 || rows > mostParticleJets || particles < 1 || particles > mostParticles) {
        return fail("dataset.rows must be between 100 and " + std::to_string(mostParticleJets) +
                    " for jets drawn as particles (it is " + std::to_string(rows) + ")");
    }
    Dataset dataset;
    dataset.info = describeParticles(rows, particles, seed);
    std::vector<int>& labels = dataset.samples.labels;
    for (std::int64_t row = 0; row < rows; ++row) {
        labels.push_back(static_cast<int>(row % std::ssize(originNames)));
    }
    Random::derive(seed, {particleOrderTag}).shuffle(labels);
    dataset.samples.inputs.setZero(rows, Eigen::Index(3) * particles);
    for (std::int64_t row = 0; row < rows; ++row) {
        if (row % 64 == 0 && !control.waitWhilePaused()) {
            return failCancelled("drawing jets was cancelled");
        }
        Random random = Random::derive(seed, {particleTag, static_cast<std::uint64_t>(row)});
        const Particles jet = drawJet(static_cast<JetOrigin>(labels[static_cast<std::size_t>(row)]), random);
        const int kept = std::min(particles, static_cast<int>(jet.size()));
        for (int i = 0; i < kept; ++i) {
            const Particle& one = jet[static_cast<std::size_t>(i)];
            dataset.samples.inputs(row, 3 * i) = static_cast<float>(one.pt);
            dataset.samples.inputs(row, 3 * i + 1) = static_cast<float>(one.eta);
            dataset.samples.inputs(row, 3 * i + 2) = static_cast<float>(one.phi);
        }
    }
    dataset.info.fingerprint = fingerprintOf(dataset);
    return dataset;
}

} // namespace snac::data
