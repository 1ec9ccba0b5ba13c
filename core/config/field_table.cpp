// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_row.h"

#include "snac/study/quantity.h"

#include <iterator>

namespace snac::config {

namespace {

using enum FieldType;

constexpr double most = 1e12; // whole numbers up to here are exact in double and in the store

const std::vector<std::string_view>& activationNames()
{
    static const std::vector<std::string_view> names = {
        "ReLU",    "LeakyReLU", "ELU",      "SELU",        "GELU",     "SiLU",  "Tanh",
        "Sigmoid", "Softplus",  "Softsign", "HardSigmoid", "HardTanh", "Linear"};
    return names;
}

std::vector<std::string_view> outputActivationNames()
{
    std::vector<std::string_view> names = activationNames();
    names.insert(names.begin(), "Softmax");
    return names;
}

std::vector<std::string_view> quantityNames()
{
    std::vector<std::string_view> names;
    for (const study::QuantityInfo& row : study::quantities()) {
        names.push_back(row.key);
    }
    for (const study::QuantityInfo& row : study::quantities()) {
        names.insert(names.end(), row.aliases.begin(), row.aliases.end());
    }
    return names;
}

void addStudyRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    add(Row("name", Text, Stage::Study, "Study", "Name", "",
            "Name of the study; without it the name of the file."));
    add(Row("planner_metadata", Text, Stage::Study, "SNAC-Pack", "Planner metadata", "",
            "Notes a SNAC-Pack planner leaves in its files.")
            .notUsed()
            .hidden());
}

void addDataRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Data;
    add(Row("dataset.name", Choice, stage, "Source", "Data set", "jets",
            "jets is the built-in simulated twin of the 16-feature jets; file reads path. The other names "
            "are SNAC-Pack's.")
            .choices({"jets", "file", "mnist", "fashion_mnist", "qubit", "hls4ml_jets"}));
    add(Row("dataset.path", Path, stage, "Source", "File", "",
            "CSV, NPY or NPZ file with the inputs; relative to the study file. Implies name: file."));
    add(Row("dataset.labels_path", Path, stage, "Source", "Labels file", "",
            "NPY file with the labels or targets, when they are not in path."));
    add(Row("dataset.inputs_key", Text, stage, "Source", "Inputs array", "",
            "Name of the inputs in an NPZ file; without it x, else the first matrix."));
    add(Row("dataset.labels_key", Text, stage, "Source", "Labels array", "",
            "Name of the labels in an NPZ file; without it y."));
    add(Row("dataset.label_column", Text, stage, "Source", "Label column", "",
            "Column of a CSV file that holds the truth; without it label, target, class, y, labels, targets, "
            "classes, else the last."));
    add(Row("dataset.task", Choice, stage, "Source", "Task", "auto",
            "What is learned; auto looks at the labels.")
            .choices({"auto", "classification", "regression"}));
    add(Row("dataset.rows", Integer, stage, "Source", "Rows to simulate", "60000",
            "Rows drawn for a simulated data set.")
            .unit("rows")
            .range(100, 1e8));
    add(Row("dataset.seed", Integer, stage, "Source", "Data seed", "1",
            "Seed of the simulation and of the split; independent of search.seed.")
            .range(0, most));
    add(Row("dataset.subset_size", Integer, stage, "Split", "Rows to use", "",
            "Use only this many rows, class proportions kept; without it all.")
            .unit("rows")
            .range(10, 1e9));
    add(Row("dataset.validation_fraction", Real, stage, "Split", "Validation fraction", "0.2",
            "Share of the rows that steers early stopping and the objectives.")
            .range(0.01, 0.9));
    add(Row("dataset.test_fraction", Real, stage, "Split", "Test fraction", "0.2",
            "Share of the rows held out for the final report.")
            .range(0.01, 0.9));
    add(Row("dataset.normalize", Boolean, stage, "Split", "Normalize inputs", "true",
            "Scale each input to mean 0 and deviation 1, fitted on the training rows alone."));

    const auto snac = [&](Row&& row) { add(std::move(row).notUsed().hidden()); };
    snac(Row("dataset.resize_val", Integer, stage, "SNAC-Pack", "Image size", "",
             "Images are resized to this many pixels a side.")
             .unit("pixels")
             .range(1, 4096));
    snac(Row("dataset.flatten", Boolean, stage, "SNAC-Pack", "Flatten", "",
             "Flatten images; networks of dense layers always see flat inputs."));
    snac(Row("dataset.one_hot", Boolean, stage, "SNAC-Pack", "One-hot labels", "",
             "Storage of the labels in SNAC-Pack; makes no difference here."));
    snac(Row("dataset.data_dir", Path, stage, "SNAC-Pack", "Data folder", "",
             "Folder of the qubit files; relative to the study file."));
    snac(Row("dataset.start_location", Integer, stage, "SNAC-Pack", "Window start", "",
             "First sample of the readout window.")
             .unit("samples")
             .range(0, 1e6));
    snac(Row("dataset.window_size", Integer, stage, "SNAC-Pack", "Window size", "",
             "Length of the readout window; two inputs (I, Q) a sample.")
             .unit("samples")
             .range(1, 1e6));
    snac(Row("dataset.num_classes", Integer, stage, "SNAC-Pack", "Classes", "",
             "Number of classes; here it is read from the data.")
             .range(2, 100000));
    snac(Row("dataset.val_subset_size", Integer, stage, "SNAC-Pack", "Validation rows", "",
             "Limit on the validation rows.")
             .unit("rows")
             .range(1, 1e9));
    snac(Row("dataset.sample_count", Integer, stage, "SNAC-Pack", "Sample count", "",
             "Rows of the data set, as its description says.")
             .range(0, 1e12));
    snac(Row("dataset.input_shape", IntegerDomain, stage, "SNAC-Pack", "Input shape", "",
             "Shape of one sample.")
             .range(1, 1e6));
    for (const auto& [path, label] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"dataset.display_name", "Display name"},
             {"dataset.description", "Description"},
             {"dataset.modality", "Modality"},
             {"dataset.task_type", "Task type"},
             {"dataset.notes", "Notes"},
             {"dataset.loader_path", "Loader"},
             {"dataset.loader_kwargs", "Loader arguments"}}) {
        snac(Row(path, Text, stage, "SNAC-Pack", label, "",
                 "Description of the data set in files of SNAC-Pack's agents."));
    }
    snac(Row("dataset.dataset_path", Path, stage, "SNAC-Pack", "Data path", "",
             "Where a SNAC-Pack agent found the data."));
    snac(Row("dataset.resolved_path", Path, stage, "SNAC-Pack", "Resolved path", "",
             "Where a SNAC-Pack agent found the data, absolute."));
}

void addSearchRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Search;
    add(Row("search.n_trials", Integer, stage, "Search", "Number of trials", "100",
            "Candidates to evaluate in total.")
            .range(1, 1e6));
    add(Row("search.population", Integer, stage, "Search", "Population", "20",
            "Candidates a generation; at most a third of the trials, or the search hardly evolves.")
            .range(2, 10000)
            .aliases({"search.population_size"}));
    add(Row("search.seed", Integer, stage, "Search", "Seed", "1",
            "Equal seeds give equal studies, whatever the number of workers.")
            .range(0, most));
    add(Row("search.workers", Integer, stage, "Search", "Workers", "0",
            "Trials trained at once; 0 means one for each core.")
            .range(0, 1024));
    add(Row("search.baselines", BaselineMap, stage, "Search", "Baselines", "",
            "Networks that enter the first generation by name: {name: {gene: value}}."));
    add(Row("search.epochs", Integer, stage, "Training", "Epochs", "5",
            "Passes over the training rows for each trial and fold.")
            .range(1, 100000));
    add(Row("search.n_folds", Integer, stage, "Training", "Folds", "1",
            "Above 1: stratified k-fold over the training and validation rows; scores are means over folds.")
            .range(1, 100));
    add(Row("search.patience", Integer, stage, "Training", "Patience", "0",
            "Stop after this many epochs without a better validation loss; 0 never stops. The best epoch is "
            "always restored.")
            .unit("epochs")
            .range(0, 100000));
    add(Row("search.early_discard", Boolean, stage, "Training", "Early discard", "false",
            "Tries each generation for a quarter of the epochs and trains only its better half in full. "
            "Faster; a slow "
            "starter may be lost."));
    add(Row("search.loss", Choice, stage, "Training", "Loss", "auto",
            "auto: cross-entropy for classes, mean squared error for numbers. binary_cross_entropy uses one "
            "logit for two classes.")
            .choices({"auto", "cross_entropy", "binary_cross_entropy", "mse"}));
    add(Row("search.engine", Choice, stage, "Training", "Engine", "auto",
            "fused is fastest for dense networks, torch is LibTorch for everything; auto takes fused where "
            "it can.")
            .choices({"auto", "fused", "torch"}));
    add(Row("search.crossover", Choice, stage, "Evolution", "Crossover", "uniform",
            "How list genes of two parents mix.")
            .choices({"uniform", "one_point"}));
    add(Row("search.crossover_prob", Real, stage, "Evolution", "Crossover probability", "0.95",
            "Chance that an offspring has two parents.")
            .range(0, 1));
    add(Row("search.swap_prob", Real, stage, "Evolution", "Swap probability", "0.5",
            "Uniform crossover: chance for each gene to come from the second parent.")
            .range(0, 1));
    add(Row("search.mutation_prob", Real, stage, "Evolution", "Mutation probability", "",
            "Chance for each gene to change; without it one over the number of genes.")
            .range(0, 1));
    add(Row("search.crossover_eta", Real, stage, "Evolution", "Crossover index", "10",
            "Simulated binary crossover of ranges: larger stays nearer to the parents.")
            .range(0, 1000));
    add(Row("search.mutation_eta", Real, stage, "Evolution", "Mutation index", "20",
            "Polynomial mutation of ranges: larger makes smaller steps.")
            .range(0, 1000));
    add(Row("search.model_type", Choice, stage, "SNAC-Pack", "Model type", "",
            "Search-space form of SNAC-Pack; without it the keys of search_space decide.")
            .choices({"mlp", "block"})
            .hidden());
    add(Row("search.use_hardware_metrics", Boolean, stage, "SNAC-Pack", "Hardware metrics", "",
            "Without objectives: adds avg_resource and clock_cycles to them. Hardware figures are always "
            "computed.")
            .aliases({"search.use_hw_metrics"})
            .hidden());
    add(Row("search.one_hot", Boolean, stage, "SNAC-Pack", "One-hot labels", "",
            "Storage of the labels in SNAC-Pack; makes no difference here.")
            .notUsed()
            .hidden());
    add(Row("search.verbose", Boolean, stage, "SNAC-Pack", "Verbose", "", "More messages in SNAC-Pack.")
            .notUsed()
            .hidden());
    add(Row("search.selection.latency_budget", Real, stage, "SNAC-Pack", "Latency budget", "",
            "Budget of SNAC-Pack's final choice, in cycles; write constraints: {clock_cycles: N} to have it "
            "searched.")
            .unit("cycles")
            .range(0)
            .notUsed()
            .hidden());
    add(Row("search.selection.resource_budget", Real, stage, "SNAC-Pack", "Resource budget", "",
            "Budget of SNAC-Pack's final choice, in percent; write constraints: {avg_resource: N} to have it "
            "searched.")
            .unit("%")
            .range(0)
            .notUsed()
            .hidden());
}

void addObjectiveRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Objectives;
    add(Row("search.objectives", ChoiceList, stage, "Objectives", "Objectives",
            "[accuracy, max_resource, clock_cycles]",
            "What is optimised, each in its usual direction; {accuracy: maximize} sets a direction. Files in "
            "SNAC-Pack's form without it: avg_resource in place of max_resource.")
            .choices(quantityNames())
            .aliases({"search.objective_names"}));
    add(Row("search.maximize_flags", BooleanList, stage, "Objectives", "Maximize", "",
            "One true or false for each objective, where the usual directions do not fit.")
            .hidden());
    add(Row("search.risk", Choice, stage, "Objectives", "Risk", "expected",
            "What objectives and budgets take of hardware estimates: expected the value, pessimistic the 90 "
            "% "
            "upper bound.")
            .choices({"expected", "pessimistic"}));
    add(Row("search.reference_point", BudgetMap, stage, "Objectives", "Reference point", "",
            "Corner the hypervolume is measured from, by objective; without it a fixed rule.")
            .choices(quantityNames()));
    add(Row("search.constraints", BudgetMap, stage, "Budgets", "Budgets", "",
            "Limits by quantity; candidates known to be over budget are never trained. Percentages are of "
            "the board; accuracy is 0 to 1.")
            .choices(quantityNames()));
}

void addSpaceRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Space;
    add(Row("search_space.num_layers", IntegerDomain, stage, "Architecture", "Number of layers", "[2, 3, 4]",
            "Hidden layers; the output layer is not counted.")
            .range(0, 64));
    add(Row("search_space.layer_widths", DomainList, stage, "Architecture", "Widths of the layers",
            "[[16, 32, 64, 128]]",
            "Units of hidden layer 1, 2, ...; the last list repeats for further layers.")
            .unit("units")
            .range(1, 65536));
    add(Row("search_space.activation", ChoiceList, stage, "Architecture", "Activation", "[ReLU, Tanh]",
            "Activation of all hidden layers.")
            .choices(activationNames()));
    add(Row("search_space.batch_norm", BooleanList, stage, "Architecture", "Batch normalization",
            "[true, false]", "Between each hidden dense layer and its activation."));
    add(Row("search_space.output_activation", Choice, stage, "Architecture", "Output activation", "",
            "Activation of the exported network's output layer; without it raw logits. The losses always "
            "take logits.")
            .choices(outputActivationNames()));
    add(Row("search_space.output_dim", Integer, stage, "Architecture", "Outputs", "",
            "Units of the output layer; without it from the data. 1 with two classes means a single logit.")
            .range(1, 100000));
    add(Row("search_space.learning_rate", RealDomain, stage, "Training", "Learning rate", "[0.001]",
            "Step of the Adam optimizer.")
            .range(1e-9, 10));
    add(Row("search_space.l1", RealDomain, stage, "Training", "L1 regularization", "[0]",
            "Weight of the sum of absolute weights in the loss.")
            .range(0, 10));
    add(Row("search_space.dropout", RealDomain, stage, "Training", "Dropout", "[0]",
            "Share of units silenced after each hidden layer while training.")
            .range(0, 0.99));
    add(Row("search_space.batch_size", IntegerDomain, stage, "Training", "Batch size", "[128]",
            "Rows a step.")
            .unit("rows")
            .range(1, 1 << 20));

    const auto snac = [&](Row&& row) { add(std::move(row).hidden()); };
    snac(Row("search_space.block_types", ChoiceList, stage, "Blocks", "Block types", "[MLP, None]",
             "What a slot may hold. Conv and ConvAttn are not built yet.")
             .choices({"MLP", "None", "Conv", "ConvAttn"}));
    snac(Row("search_space.num_blocks", Integer, stage, "Blocks", "Slots", "3",
             "Number of block slots before the head.")
             .range(0, 64));
    snac(Row("search_space.mlp_width_space", IntegerDomain, stage, "Blocks", "Widths", "[8, 16, 32, 64]",
             "Units of MLP blocks and of the hidden layers of the head.")
             .unit("units")
             .range(1, 65536));
    snac(Row("search_space.mlp_num_layers_space", IntegerDomain, stage, "Blocks", "Dense layers",
             "[2, 3, 4, 5]", "model_type mlp: number of dense layers, the output layer included.")
             .range(1, 64));
    snac(Row("search_space.mlp_head_num_layers", Integer, stage, "Blocks", "Head layers", "3",
             "Dense layers of the head, the output layer included.")
             .range(1, 64));
    snac(Row("search_space.act_space", ChoiceList, stage, "Blocks", "Activations", "[ReLU]",
             "Activations of blocks and head layers, each its own gene; null is no activation.")
             .choices(activationNames()));
    snac(Row("search_space.norm_space", ChoiceList, stage, "Blocks", "Normalizations", "[null]",
             "Normalizations of blocks and head layers, each its own gene; layer is not built yet.")
             .choices({"batch", "layer", "none"}));
    const auto unused = [&](Row&& row) { snac(std::move(row).notUsed()); };
    unused(Row("search_space.initial_img_size", Integer, stage, "Blocks", "Image size", "",
               "Image size assumed by convolution blocks.")
               .unit("pixels")
               .range(1, 4096));
    unused(Row("search_space.channel_space", IntegerDomain, stage, "Blocks", "Channels", "",
               "Channels of convolution blocks.")
               .range(1, 65536));
    unused(Row("search_space.kernel_space", IntegerDomain, stage, "Blocks", "Kernels", "",
               "Kernel sizes of convolution blocks.")
               .range(1, 1024));
    unused(Row("search_space.conv_attn.hidden_channel_space", IntegerDomain, stage, "Blocks",
               "Attention channels", "", "Hidden channels of attention blocks.")
               .range(1, 65536));
    unused(Row("search_space.window_size_space", IntegerDomain, stage, "Blocks", "Window sizes", "",
               "Lengths of the qubit readout window.")
               .unit("samples")
               .range(1, 1e6));
    unused(Row("search_space.start_location_space", IntegerDomain, stage, "Blocks", "Window starts", "",
               "Starts of the qubit readout window.")
               .unit("samples")
               .range(0, 1e6));
}

void addHardwareRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Hardware;
    add(Row("hls_config.board", FieldType::Board, stage, "Target", "Board", "vu13p",
            "Board or part whose totals the percentages refer to (snac boards lists them). SNAC-Pack files "
            "without it: zcu102."));
    add(Row("hls_config.clock_ns", Real, stage, "Target", "Clock period", "",
            "Clock period; without it the board's own.")
            .unit("ns")
            .range(0.1, 1000));
    add(Row("hls_config.io_type", Choice, stage, "Target", "Interface", "io_parallel",
            "How hls4ml passes data between layers.")
            .choices({"io_parallel", "io_stream"}));
    add(Row("hls_config.model.precision", PrecisionList, stage, "Design", "Precision", "ap_fixed<8,3>",
            "Fixed-point type of weights and values: total bits, integer bits with the sign. Of a list "
            "([ap_fixed<8,3>, ap_fixed<6,2>]) each candidate chooses one."));
    add(Row("hls_config.model.reuse_factor", IntegerDomain, stage, "Design", "Reuse factor", "1",
            "How often a multiplier is used for one inference: larger is smaller and slower. Of a list or "
            "range each candidate chooses one.")
            .range(1, 1e6));
    add(Row("hls_config.model.strategy", ChoiceList, stage, "Design", "Strategy", "Latency",
            "hls4ml's strategy: Latency unrolls, Resource shares multipliers. Of a list each candidate "
            "chooses one.")
            .choices({"Latency", "Resource"}));
    add(Row("hls_config.per_layer", ChoiceList, stage, "Design", "Chosen by layer", "",
            "Which of the lists above every dense layer chooses from by itself; without it one choice for "
            "the "
            "whole network.")
            .choices({"precision", "reuse_factor", "strategy"}));
}

void addCompressionRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Compression;
    add(Row("local_search.precisions", PrecisionPairs, stage, "Quantization", "Precisions",
            "[(8,3), (6,2), (4,1)]",
            "ap_fixed<W,I> to try: W total bits, I integer bits with the sign. Casts round to nearest and "
            "saturate.")
            .unit("bits")
            .range(1, 64));
    add(Row("local_search.qat_epochs", Integer, stage, "Quantization", "Training epochs", "10",
            "Quantization-aware epochs for each precision, before the first pruning.")
            .unit("epochs")
            .range(0, 100000));
    add(Row("local_search.ranges", Choice, stage, "Quantization", "Integer bits", "calibrated",
            "calibrated: W as written, I chosen tensor by tensor from training rows; learned: I moves on "
            "while training; given: as written everywhere.")
            .choices({"calibrated", "learned", "given"}));
    add(Row("local_search.granularity", Choice, stage, "Quantization", "Bit widths", "uniform",
            "uniform: every weight has W bits. layer, channel, weight: widths are learned for each of them, "
            "at the price of bit_cost.")
            .choices({"uniform", "layer", "channel", "weight"}));
    add(Row("local_search.bit_cost", Real, stage, "Quantization", "Cost of bits", "0",
            "Learned bit widths: weight of the bit operations (LUT-equivalents) in the loss.")
            .range(0, 1e6));
    add(Row("local_search.table_bits", Integer, stage, "Quantization", "Table bits", "10",
            "Bits of the argument of activations that are looked up (tanh, sigmoid, ...).")
            .unit("bits")
            .range(2, 12));
    add(Row(
        "local_search.schedule", Text, stage, "Pruning", "Schedule", "classic",
        "Sparsity after each round: classic (50, 70, 85, 95 %), none, a list such as 50, 70, 85, kept 0.8 "
        "x 10 (ten rounds that keep 80 % each), or polynomial 0.9 x 10 (to 90 % in ten)."));
    add(Row("local_search.pruning_epochs", Integer, stage, "Pruning", "Epochs a round", "5",
            "Training epochs after each pruning.")
            .unit("epochs")
            .range(0, 100000));
    add(Row("local_search.method", ChoiceList, stage, "Pruning", "Method", "[iterative]",
            "iterative prunes round after round; one-shot prunes the unpruned network to each sparsity at "
            "once, for comparison.")
            .choices({"iterative", "one-shot"}));
    add(Row("local_search.structure", ChoiceList, stage, "Pruning", "Structure", "[unstructured]",
            "unstructured prunes single weights; structured whole neurons, so that layers become narrower.")
            .choices({"unstructured", "structured"}));
    add(Row("local_search.ranking", Choice, stage, "Pruning", "Ranking", "layer",
            "What goes first. layer: the smallest of each layer; global: the smallest of all; resource: the "
            "least loss a LUT saved.")
            .choices({"layer", "global", "resource"}));
    add(Row(
        "local_search.rewind", Boolean, stage, "Pruning", "Rewind", "",
        "After a pruning: true goes back to the weights before the first one (lottery ticket), false goes "
        "on. Without it false; true with SNAC-Pack's pruning_rate."));
    add(Row("local_search.learning_rate", Real, stage, "Training", "Learning rate", "0.001",
            "Step of the Adam optimizer.")
            .range(1e-9, 10));
    add(Row("local_search.distillation", Real, stage, "Training", "Distillation", "0",
            "Weight of the float network's answers in the loss; 0 learns from the truth alone.")
            .range(0, 1));
    add(Row("local_search.temperature", Real, stage, "Training", "Temperature", "2",
            "Softness of the float network's answers in distillation.")
            .range(0.1, 100));
    add(Row("local_search.accuracy_floor", Real, stage, "Training", "Accuracy floor", "0",
            "A branch ends when its integer network falls below this accuracy (0 to 1, validation rows).")
            .range(0, 1));
    const auto snac = [&](Row&& row) { add(std::move(row).hidden()); };
    snac(Row("local_search.precision_pairs", PrecisionPairs, stage, "SNAC-Pack", "Precision pairs", "",
             "SNAC-Pack's precisions: total bits and integer bits without the sign, so (8,3) is "
             "ap_fixed<8,4>.")
             .unit("bits")
             .range(1, 64));
    snac(Row("local_search.pruning_iterations", Integer, stage, "SNAC-Pack", "Rounds", "",
             "SNAC-Pack's rounds of pruning, each keeping pruning_rate; without it 10.")
             .range(0, 1000));
    snac(Row("local_search.pruning_rate", Real, stage, "SNAC-Pack", "Kept a round", "",
             "Share of the weights that is kept in each of SNAC-Pack's rounds (0.8 prunes 20 %); without it "
             "0.8.")
             .range(0.001, 1));
}

void addLaterRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const auto local = [&](Row&& row) { add(std::move(row).notUsed()); };
    add(Row("synthesis.board", FieldType::Board, Stage::Synthesis, "Target", "Board", "",
            "Short form: the board for the whole study, where hls_config.board is absent."));
    add(Row("synthesis.reuse_factor", Integer, Stage::Synthesis, "Target", "Reuse factor", "",
            "Short form: the reuse factor for the whole study, where hls_config.model.reuse_factor is "
            "absent.")
            .range(1, 1e6));
    local(Row("synthesis.total_bits", Integer, Stage::Synthesis, "Precision", "Total bits", "",
              "Precision to synthesize; one of local_search.precision_pairs.")
              .unit("bits")
              .range(1, 64));
    local(Row("synthesis.int_bits", Integer, Stage::Synthesis, "Precision", "Integer bits", "",
              "Precision to synthesize; integer bits with the sign.")
              .unit("bits")
              .range(0, 64));
    local(Row("synthesis.hls_output_dir", Path, Stage::Synthesis, "Output", "HLS folder", "",
              "Where the HLS project goes."));
    add(Row("output.results_dir", Path, Stage::Output, "Output", "Results folder", "",
            "Folder of the study's .snac file; relative to the working folder, which it is by default."));
}

std::vector<Field> makeStudyRows()
{
    std::vector<Field> rows;
    addStudyRows(rows);
    addDataRows(rows);
    addSearchRows(rows);
    addObjectiveRows(rows);
    addSpaceRows(rows);
    addHardwareRows(rows);
    addCompressionRows(rows);
    addLaterRows(rows);
    return rows;
}

} // namespace

std::span<const Field> fieldTable()
{
    static const std::vector<Field> rows = makeStudyRows();
    return rows;
}

} // namespace snac::config
