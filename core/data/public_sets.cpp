// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "public_sets.h"

#include "snac/base/shown_text.h"

#include <algorithm>
#include <array>

namespace snac::data {

namespace {

// Sums and sizes are those that Keras and torchvision check or print.
constexpr std::array mnistFiles{
    PublicFile{"train-images-idx3-ubyte.gz",
               "https://ossci-datasets.s3.amazonaws.com/mnist/train-images-idx3-ubyte.gz", 9912422,
               "f68b3c2dcbeaaa9fbdd348bbdeb94873"},
    PublicFile{"train-labels-idx1-ubyte.gz",
               "https://ossci-datasets.s3.amazonaws.com/mnist/train-labels-idx1-ubyte.gz", 28881,
               "d53e105ee54ea40749a09fcbcd1e9432"},
    PublicFile{"t10k-images-idx3-ubyte.gz",
               "https://ossci-datasets.s3.amazonaws.com/mnist/t10k-images-idx3-ubyte.gz", 1648877,
               "9fb629c4189551a2d022fa330f9573f3"},
    PublicFile{"t10k-labels-idx1-ubyte.gz",
               "https://ossci-datasets.s3.amazonaws.com/mnist/t10k-labels-idx1-ubyte.gz", 4542,
               "ec29112dd5afa0611ce80d1b7f02629c"},
};

constexpr std::array fashionFiles{
    PublicFile{"train-images-idx3-ubyte.gz",
               "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"
               "train-images-idx3-ubyte.gz",
               26421880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"},
    PublicFile{"train-labels-idx1-ubyte.gz",
               "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"
               "train-labels-idx1-ubyte.gz",
               29515, "25c81989df183df01b3e8a0aad5dffbe"},
    PublicFile{"t10k-images-idx3-ubyte.gz",
               "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"
               "t10k-images-idx3-ubyte.gz",
               4422102, "bef4ecab320f06d8554ea6380940ec79"},
    PublicFile{"t10k-labels-idx1-ubyte.gz",
               "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"
               "t10k-labels-idx1-ubyte.gz",
               5148, "bb300cfdad3c16e7a12a480ee83cd310"},
};

constexpr std::array qubitFiles{
    PublicFile{"0528_X_train_0_770.npy", ""},
    PublicFile{"0528_y_train_0_770.npy", ""},
    PublicFile{"0528_X_test_0_770.npy", ""},
    PublicFile{"0528_y_test_0_770.npy", ""},
};

constexpr std::array jetFiles{PublicFile{"hls4ml_HLF.arff", ""}};

constexpr std::array constituentFiles{
    PublicFile{"hls4ml_LHCjet_150p_train.tar.gz",
               "https://zenodo.org/records/3602260/files/hls4ml_LHCjet_150p_train.tar.gz", 2725115104},
};

constexpr std::array braggFiles{PublicFile{"dataset.tar.gz", ""}};

constexpr std::array publicRows{
    PublicSet{.name = "mnist",
              .what = "60,000 and 10,000 handwritten digits",
              .licence = "CC BY-SA 3.0",
              .page = "https://ossci-datasets.s3.amazonaws.com/mnist/",
              .files = mnistFiles,
              .then = "then: dataset.name: mnist, or snac data inspect mnist"},
    PublicSet{.name = "fashion_mnist",
              .what = "60,000 and 10,000 garments",
              .licence = "MIT",
              .page = "https://github.com/zalandoresearch/fashion-mnist",
              .files = fashionFiles,
              .then = "then: dataset.name: fashion_mnist, or snac data inspect fashion_mnist"},
    PublicSet{.name = "qubit",
              .what = "readout of a transmon, data set 0528",
              .licence = "as its page says",
              .page = "https://zenodo.org/records/14427490",
              .files = qubitFiles,
              .then = "then: dataset.name: qubit"},
    PublicSet{.name = "hls4ml_jets",
              .what = "LHC jets, 16 high-level features, 830,000 rows (OpenML 42468)",
              .licence = "CC BY 4.0",
              .page = "https://www.openml.org/d/42468",
              .files = jetFiles,
              .then = "then: dataset.path: hls4ml_HLF.arff"},
    PublicSet{.name = "jet_constituents",
              .what = "LHC jets, up to 150 constituents each, in HDF5 files",
              .licence = "CC BY 4.0",
              .page = "https://zenodo.org/records/3602260",
              .files = constituentFiles,
              .then = "then: tar -xzf hls4ml_LHCjet_150p_train.tar.gz, and name one of its HDF5 files in "
                      "dataset.path with inputs_key and labels_key"},
    PublicSet{.name = "braggnn",
              .what = "Bragg peaks of BraggNN, frames and fitted middles",
              .licence = "CC BY-NC, as its page says",
              .page = "https://github.com/lzhengchun/BraggNN",
              .files = braggFiles,
              .then = "its frames must be cut into patches first; name: bragg draws patches instead"},
};

} // namespace

bool PublicSet::canDownload() const
{
    return std::ranges::none_of(files, [](const PublicFile& file) { return file.address.empty(); });
}

std::span<const PublicSet> publicSets()
{
    return publicRows;
}

const PublicSet* findPublicSet(std::string_view name)
{
    const auto found = std::ranges::find(publicRows, name, &PublicSet::name);
    return found != publicRows.end() ? &*found : nullptr;
}

std::string proofText(const PublicFile& file)
{
    const std::string size =
        file.bytes > 0 ? groupedText(std::to_string(file.bytes), ",") + " bytes" : std::string();
    if (!file.md5.empty()) {
        return size + (size.empty() ? "" : ", ") + "md5 " + std::string(file.md5);
    }
    return size.empty() ? "size and checksum not known here" : "size only: " + size;
}

} // namespace snac::data
