// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <complex>

namespace snac::data {

// The simulated single-shot readout of a transmon through a resonator, in the frame of a drive between the
// two resonances (Blais et al., Rev. Mod. Phys. 93, 025005, 2021; Gambetta et al., Phys. Rev. A 77, 012112,
// 2008):
//
//   d alpha / dt = -(kappa/2 + i chi_s) alpha - i eps,   chi_s = +chi, -chi, -3 chi for |0>, |1>, |2>
//
// so that amplitudes ring up with 2/kappa to alpha_s = -i eps / (kappa/2 + i chi_s). The qubit may decay
// while it is read (|1> with T1, |2> with T1/2: the ladder of an oscillator); from there the field follows
// the equation of the lower state. With the probability `mixing` a neighbouring state was there from the
// beginning. Every sample gets Gaussian noise of its own in I and Q. A shot is I and Q of each sample of the
// window, interleaved.

/// Most numbers that may be drawn (8 GB as 32-bit floats).
constexpr std::int64_t mostReadoutNumbers = 2'000'000'000;

/// Samples of a trace where no window says otherwise: 2 us at 2.6 ns, as in the published sets.
constexpr std::int64_t readoutSamples = 770;
/// Inputs of the widest layer that can be priced (I and Q of each sample).
constexpr std::int64_t widestReadout = 65536;

/// The window that SNAC-Pack takes where its file names none.
constexpr std::int64_t usualWindowStart = 100;
constexpr std::int64_t usualWindowSize = 400;

/// The field of the resonator without noise at `ns` after the start of the pulse, for a qubit that was in
/// `state` then and decayed at the times `decays` (ascending, ns; a decay lowers the state by one).
[[nodiscard]] std::complex<double> readoutField(const ReadoutOptions& options, int state,
                                                const std::vector<double>& decays, double ns);

/// The accuracy that a matched filter on this window reaches with |0> and |1> in equal numbers where the
/// qubit never decays: (1 - mixing) Phi(d) + mixing (1 - Phi(d)), d = half the distance in deviations of the
/// filtered noise. What decays cost comes on top: about window / (4 T1).
[[nodiscard]] double readoutLimit(const ReadoutOptions& options, std::int64_t start, std::int64_t size);

/// `rows` shots of |0>, |1> (and |2>) in equal numbers, shuffled. Equal rows, seed and parameters, equal
/// shots; a window is cut from the same traces whatever window is asked for. Errors: parameters, rows or a
/// window out of range, with the key; cancelled.
[[nodiscard]] Result<Dataset> simulateReadout(const DatasetOptions& options, std::int64_t rows,
                                              RunControl& control);

} // namespace snac::data
