// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the core says of hardware: estimates, designs, tools.
#include "sentence_table.h"

#include <QtGlobal>

namespace snac::studio {

namespace {

constexpr const char* ofHardware[] = {
    // the cost model
    QT_TRANSLATE_NOOP("Sentences", "%1: the model was checked up to 18 bits only"),
    QT_TRANSLATE_NOOP("Sentences",
                      "built as %1 instead of the study's %2: networks are rounded to at most %3 "
                      "bits, what a float holds exactly"),
    QT_TRANSLATE_NOOP("Sentences", "clock %1 ns: the model was checked from 3.3 to 10 ns only"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "7-series part: cycles are extrapolated from UltraScale+ and may be off by a factor of 2"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "io_stream: stream interfaces are modelled coarsely; the model was fitted on io_parallel"),
    QT_TRANSLATE_NOOP("Sentences", "a layer of %1 values: the model was checked up to 256 only"),
    QT_TRANSLATE_NOOP("Sentences", "dense %1 has %2 multiplications: older HLS tools (Vivado HLS 2020.1) "
                                   "fail on Latency layers of 4,096 and more unless most weights are pruned"),
    QT_TRANSLATE_NOOP("Sentences", "reuse factor %1 does not fit dense %2 (%3): %4 is used, as hls4ml would"),
    QT_TRANSLATE_NOOP("Sentences", "does not fit: %1 % of %2 would be needed"),
    QT_TRANSLATE_NOOP("Sentences", "not priced with its own weights: %1"),
    QT_TRANSLATE_NOOP("Sentences", "hls4ml csynth, dense, first-order"),
    QT_TRANSLATE_NOOP("Sentences", "hls4ml csynth, dense, first-order, calibrated on your reports"),
    QT_TRANSLATE_NOOP("Sentences", "a batch norm that does not follow a dense layer cannot be folded; it is "
                                   "costed as one product and one sum a feature"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "dense %1 is too large for sharing to be searched; its additions are counted without it"),
    // agreement and scores of a design
    QT_TRANSLATE_NOOP("Sentences", "not checked bit by bit"),
    QT_TRANSLATE_NOOP("Sentences", "integers and %1"),
    QT_TRANSLATE_NOOP("Sentences", "integers, %1 and %2"),
    QT_TRANSLATE_NOOP("Sentences", "(the stored network, of a fold that trained on these rows) %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 agree bit for bit on %2 row (%3)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 agree bit for bit on %2 rows (%3)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 differs from the integers on %2 of %3"),
    QT_TRANSLATE_NOOP("Sentences", "timing before placing and routing is an estimate of the wires"),
    QT_TRANSLATE_NOOP("Sentences", "not checked bit by bit: %1"),
    QT_TRANSLATE_NOOP("Sentences", "not checked: there are no test vectors"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5 · HLS C++ %6"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 on the %2 validation rows of the check: float %3 · integers %4 · RTL %5"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 on the %2 validation rows of the check: float %3 · integers %4 · HLS C++ %5"),
    QT_TRANSLATE_NOOP("Sentences", "%1 on the %2 validation rows of the check: float %3 · integers %4"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5 · HLS C++ %6"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · RTL %5"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 on the %2 validation rows of the check: unquantized %3 · integers %4 · HLS C++ %5"),
    QT_TRANSLATE_NOOP("Sentences", "%1 on the %2 validation rows of the check: unquantized %3 · integers %4"),
    QT_TRANSLATE_NOOP("Sentences",
                      "built with a reuse factor of 1, as asked for, instead of that of the search (%1)"),
    QT_TRANSLATE_NOOP("Sentences", "checked on random inputs, for the network was imported without data"),
    QT_TRANSLATE_NOOP("Sentences", "checked on random inputs, for the data of the study cannot be read: %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1; no scaler is written, and the network takes standardised features"),
    QT_TRANSLATE_NOOP("Sentences", "%1; no scaler is written"),
    QT_TRANSLATE_NOOP(
        "Sentences", "how features are scaled is not known: this study was begun before studies kept it, and "
                     "its data, which would tell, cannot be read"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the network was imported without a scaler: it gets the features as they are"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the data of this study give another scaling than it keeps (%1: mean %2 and deviation %3 "
        "instead of mean %4 and deviation %5)"),
    QT_TRANSLATE_NOOP("Sentences", "what it keeps is used, which its networks were trained with"),
    QT_TRANSLATE_NOOP("Sentences", "%1: every weight is 0, so that its outputs are made of its biases alone"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1: every weight is 0 in %2, so that its outputs are made of its biases alone"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1: its outputs are the same for every input, so that nothing before it counts"),
    QT_TRANSLATE_NOOP("Sentences", "the network gives the same outputs for all %1 rows that it is checked "
                                   "on: its number formats or its pruning left nothing of it"),
    QT_TRANSLATE_NOOP("Sentences", "the network gives the same outputs for all %1 rows that it is checked "
                                   "on: its float network does so too"),
    QT_TRANSLATE_NOOP("Sentences", "the network says the same class of all %1 rows that it is checked on"),
    QT_TRANSLATE_NOOP("Sentences", "the outputs that it chooses by differ"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the network gives the same probabilities for all %1 rows that it is checked on"),
    QT_TRANSLATE_NOOP("Sentences", "the outputs before them differ"),
    QT_TRANSLATE_NOOP("Sentences",
                      "LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where "
                      "slopes are powers of two"),
    QT_TRANSLATE_NOOP("Sentences", "LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, "
                                   "where slopes are powers of two"),
    QT_TRANSLATE_NOOP("Sentences",
                      "LeakyReLU (layer %1) has the slope %2 in floats and %3 in integers, where "
                      "slopes are powers of two (or 0, below 2^-16)"),
    QT_TRANSLATE_NOOP("Sentences", "LeakyReLU (layers %1) has the slope %2 in floats and %3 in integers, "
                                   "where slopes are powers of two (or 0, below 2^-16)"),
    QT_TRANSLATE_NOOP("Sentences", "the tool synthesized for %1, not for %2"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is no number: it was changed or is damaged"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' is missing: it was changed or is damaged"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' of the estimate is missing: it was changed or is damaged"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' of a check is %2, and what differs is not synthesized: it was "
                                   "changed or is damaged"),
    QT_TRANSLATE_NOOP("Sentences", "'%1' of the scores is %2 and should lie between 0 and 1: it was changed "
                                   "or is damaged"),
    QT_TRANSLATE_NOOP("Sentences", "timing: Yosys does not place and route for this family"),
    QT_TRANSLATE_NOOP("Sentences", "timing after routing: the stage Implementation was not run"),
    QT_TRANSLATE_NOOP("Sentences", "power: the stage Implementation was not run"),
    QT_TRANSLATE_NOOP("Sentences", "figures of layer %1: %2"),
    // numbers by layer
    QT_TRANSLATE_NOOP("Sentences", "On the %1 validation row of the check."),
    QT_TRANSLATE_NOOP("Sentences", "On the %1 validation rows of the check."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "On the %1 validation rows of the check. %2 as it is: %3; the last columns say what it were with the "
        "values or the weights of this line alone as exact as they were trained, and all else as it is."),
    QT_TRANSLATE_NOOP("Sentences", "type"),
    QT_TRANSLATE_NOOP("Sentences", "computed"),
    QT_TRANSLATE_NOOP("Sentences", "clipped"),
    QT_TRANSLATE_NOOP("Sentences", "to zero"),
    QT_TRANSLATE_NOOP("Sentences", "noise"),
    QT_TRANSLATE_NOOP("Sentences", "silent"),
    QT_TRANSLATE_NOOP("Sentences", "%1, values exact"),
    QT_TRANSLATE_NOOP("Sentences", "%1, weights exact"),
    QT_TRANSLATE_NOOP("Sentences", "%1, argument of its table"),
    // before a tool runs
    QT_TRANSLATE_NOOP("Sentences", "This design cannot be written as RTL: %1"),
    QT_TRANSLATE_NOOP("Sentences", "This design cannot be written as HLS C++: %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "The longest path of the RTL is planned with %1 ns, above the clock period of %2 ns."),
    QT_TRANSLATE_NOOP("Sentences", "%1 additions of %2 bits together: expect some %3 of Yosys on two cores."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 additions of %2 bits together and %3, some in turns: expect some %4 of Yosys on two cores."),
    QT_TRANSLATE_NOOP("Sentences",
                      "DSP blocks were asked for (%1), and no product got one: the board has none"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "DSP blocks were asked for (%1), and no product got one: every layer has a reuse factor above 1, and "
        "its multipliers work in turns; with a reuse factor of 1 the choice is free"),
    QT_TRANSLATE_NOOP("Sentences",
                      "DSP blocks were asked for (%1), and no product got one: multipliers in turns and "
                      "those of softmax need the %2 that one network may take of this board"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "DSP blocks were asked for (%1), and no product got one: no weight with its value makes a product "
        "for a block: powers of two are wires, and products of so few bits are LUTs for synthesis tools"),
    QT_TRANSLATE_NOOP("Sentences",
                      "DSP blocks were asked for (%1), and no product got one: in the layers without a reuse "
                      "factor above 1 no weight with its value makes a product for a block: powers of two "
                      "are wires, and products of so few bits are LUTs for synthesis tools"),
    QT_TRANSLATE_NOOP("Sentences",
                      "DSP blocks were asked for (%1), and no product got one: additions of shifted values "
                      "that share sums take fewer LUTs here than what would be left beside DSP blocks"),
    QT_TRANSLATE_NOOP("Sentences", "DSP blocks were asked for (%1), and no product got one: the share of the "
                                   "board that additions take is smaller than with DSP blocks"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 has %2 products under Latency; Vivado HLS 2020.1 fails to unroll layers of 4,096 "
                      "and more. Choose Resource with a reuse factor, or make the layer smaller."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 has %2 products under Latency; 3,072 is the most that is known to go through Vivado HLS 2020.1."),
    QT_TRANSLATE_NOOP("Sentences", "%1: a reuse factor of %2 under Latency saves multipliers but hardly any "
                                   "LUTs, and takes many cycles; Resource is made for it."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1: its %2 units each look up a table of %3 entries; the tool copies the table for every two of "
        "them. Fewer bits for the table's argument, or an exact activation (ReLU, hard tanh), cost less."),
    QT_TRANSLATE_NOOP("Sentences", "%1 multiplies %2-bit weights with %3-bit values; a DSP takes 27 x 18 (25 "
                                   "x 18 on 7-series), wider products take several or a lot of LUTs."),
    QT_TRANSLATE_NOOP("Sentences",
                      "The tool may not know the part %1: parts of AMD begin with xc, xa or xq."),
    QT_TRANSLATE_NOOP("Sentences", "%1 is of the Virtex family: it needs a licence that the free edition of "
                                   "Vivado does not bring, and may have been left out of an installation. "
                                   "Where it is missing, C synthesis stops with a part that is not known."),
    QT_TRANSLATE_NOOP("Sentences", "%1 products are unrolled: expect hours of C synthesis and much memory."),
    QT_TRANSLATE_NOOP("Sentences", "%1 products are unrolled: expect tens of minutes of C synthesis."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There are no test vectors: C simulation will end with an error, as nothing is compared."),
    // tools that are not there
    QT_TRANSLATE_NOOP("Sentences", "`%1` is not installed, or not in PATH: %2"),
    QT_TRANSLATE_NOOP("Sentences", "install the Debian package yosys"),
    QT_TRANSLATE_NOOP("Sentences", "install the Debian package verilator"),
    QT_TRANSLATE_NOOP("Sentences", "install the Debian package iverilog"),
    QT_TRANSLATE_NOOP("Sentences", "install the Debian package ghdl-mcode"),
    QT_TRANSLATE_NOOP("Sentences", "install the Debian packages g++ and make"),
    // how far a tool goes
    QT_TRANSLATE_NOOP("Sentences", "C synthesis"),
    QT_TRANSLATE_NOOP("Sentences", "C simulation"),
    QT_TRANSLATE_NOOP("Sentences", "C/RTL co-simulation"),
    QT_TRANSLATE_NOOP("Sentences", "Implementation"),
    // what can be exported
    QT_TRANSLATE_NOOP("Sentences", "Verilog RTL"),
    QT_TRANSLATE_NOOP("Sentences", "VHDL RTL"),
    QT_TRANSLATE_NOOP("Sentences", "HLS C++ project"),
    QT_TRANSLATE_NOOP("Sentences", "hls4ml configuration"),
    QT_TRANSLATE_NOOP("Sentences", "Bundle (JSON and NumPy)"),
    QT_TRANSLATE_NOOP("Sentences", "Verilog-2001 with a test bench: no multipliers and a new input every "
                                   "cycle, or multipliers used in turns"),
    QT_TRANSLATE_NOOP("Sentences", "The design of the Verilog in VHDL-2008, with a test bench"),
    QT_TRANSLATE_NOOP("Sentences", "C++ for Vitis HLS and Vivado HLS with kernels, test bench and scripts"),
    QT_TRANSLATE_NOOP("Sentences", "formats, reuse and strategy by layer, as YAML for hls4ml"),
    QT_TRANSLATE_NOOP("Sentences",
                      "The network as JSON and .npz, with a few lines of Python that compute it"),
    QT_TRANSLATE_NOOP("Sentences", "The float network for inference programs and hls4ml"),
    QT_TRANSLATE_NOOP("Sentences", "The integer network as float ONNX with Quant nodes, for hls4ml and FINN"),
};

} // namespace

std::span<const char* const> sentencesOfHardware()
{
    return ofHardware;
}

} // namespace snac::studio
