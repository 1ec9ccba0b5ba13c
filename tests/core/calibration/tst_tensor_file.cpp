// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Both readers, on files written here: what they read, what they refuse, and that no damage makes them read
// beyond the file or never end.
#include "weight_file_writer.h"

#include <QTest>

#include <map>

using namespace snac;
using namespace snac::calibration;

namespace {

Tensors someTensors()
{
    Random random(1);
    Tensors tensors;
    tensors["layers/dense/vars/0"] = randomTensor(random, {3, 5});
    tensors["layers/dense/vars/1"] = randomTensor(random, {5});
    tensors["layers/dense_1/vars/0"] = randomTensor(random, {5, 1});
    tensors["alone"] = randomTensor(random, {2, 3, 4});
    return tensors;
}

bool same(const Tensors& a, const Tensors& b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (const auto& [name, tensor] : a) {
        const auto found = b.find(name);
        if (found == b.end() || found->second.shape != tensor.shape ||
            found->second.values != tensor.values) {
            return false;
        }
    }
    return true;
}

using Read = Result<Tensors> (*)(std::string_view, const std::string&);

} // namespace

class TestTensorFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasWritten()
    {
        const Tensors tensors = someTensors();
        const auto hdf5 = readHdf5Tensors(Hdf5Writer::write(tensors), "w.h5");
        QVERIFY2(hdf5.has_value(), hdf5 ? "" : hdf5.error().message.c_str());
        QVERIFY(same(*hdf5, tensors));
        const auto torch = readTorchTensors(writeTorch(tensors), "w.pt");
        QVERIFY2(torch.has_value(), torch ? "" : torch.error().message.c_str());
        QVERIFY(same(*torch, tensors));
    }

    void stridesAndOffsetsAreFollowed()
    {
        // A transposed view of 2 x 3 numbers, from the second number on.
        Tensors stored;
        stored["x"] = {{7}, {9, 0, 1, 2, 3, 4, 5}};
        const std::string pickle = "\x80\x02}" + pickledText("x") + "ctorch._utils\n_rebuild_tensor_v2\n((" +
                                   pickledText("storage") + "ctorch\nFloatStorage\n" + pickledText("0") +
                                   pickledText("cpu") + pickledNumber(7) + "tQK\x01" + pickledNumber(3) +
                                   pickledNumber(2) + "\x86" + pickledNumber(1) + pickledNumber(3) +
                                   "\x86\x89NtRs.";
        const auto got = readTorchTensors(writeTorch(stored, pickle), "w.pt");
        QVERIFY2(got.has_value(), got ? "" : got.error().message.c_str());
        QCOMPARE(got->at("x").shape, (std::vector<int>{3, 2}));
        QCOMPARE(got->at("x").values, (std::vector<float>{0, 3, 1, 4, 2, 5}));
    }

    void foreignFilesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("hdf5");
        QTest::addColumn<QString>("torch");
        QTest::newRow("empty") << QByteArray() << "not an HDF5 file"
                               << "not a PyTorch file";
        QTest::newRow("text") << QByteArray("hello, world; hello, world; hello, world") << "not an HDF5 file"
                              << "not a PyTorch file";
        const std::string zip = writeZip({{"a.npy", "x"}}, false);
        QTest::newRow("another archive") << QByteArray::fromStdString(zip) << "not an HDF5 file"
                                         << "no data.pkl";
        const std::string h5 = Hdf5Writer::write(someTensors());
        QTest::newRow("the other kind") << QByteArray::fromStdString(h5) << ""
                                        << "not a PyTorch file";
        std::string newer = h5;
        newer[8] = 2;
        QTest::newRow("newer superblock") << QByteArray::fromStdString(newer) << "newer or unusual layout"
                                          << "not a PyTorch file";
        QTest::newRow("nothing inside") << QByteArray::fromStdString(Hdf5Writer::write({})) << "no arrays"
                                        << "not a PyTorch file";
    }

    void foreignFilesAreErrors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, hdf5);
        QFETCH(QString, torch);
        const auto a = readHdf5Tensors(bytes.toStdString(), "w");
        QCOMPARE(a.has_value(), hdf5.isEmpty());
        QVERIFY2(a || QString::fromStdString(a.error().toString()).contains(hdf5),
                 a ? "" : a.error().message.c_str());
        const auto b = readTorchTensors(bytes.toStdString(), "w");
        QVERIFY(!b.has_value());
        QVERIFY2(QString::fromStdString(b.error().toString()).contains(torch), b.error().message.c_str());
    }

    /// Headers that all go on in one long block of messages: each message is honest, together they are read
    /// thousands of times. Before they were counted such a file of 0.4 MB took seconds.
    void repeatedNodesAreDamage()
    {
        const auto n = [](std::uint64_t value, int bytes) { return littleEndian(value, bytes); };
        constexpr std::uint64_t objects = 2000;
        constexpr std::uint64_t fillers = 20000;
        // An array of bytes, which is skipped, and messages that say nothing.
        std::string block = n(1, 2) + n(8, 2) + n(0, 4) + n(1, 1) + n(0, 7); // dataspace without dimensions
        block += n(3, 2) + n(8, 2) + n(0, 4) + n(0, 8);                      // a datatype that is no float
        for (std::uint64_t i = 0; i < fillers; ++i) {
            block += n(0, 8);
        }
        std::string bytes(96, '\0');
        const std::uint64_t shared = bytes.size();
        bytes += block;
        const std::uint64_t names = bytes.size();
        bytes += std::string("x\0\0\0\0\0\0\0", 8);
        std::string symbols = "SNOD" + n(1, 2) + n(objects, 2);
        for (std::uint64_t i = 0; i < objects; ++i) {
            symbols += n(0, 8) + n(bytes.size(), 8) + std::string(24, '\0');
            bytes += n(1, 2) + n(65000, 2) + n(1, 4) + n(24, 4) + n(0, 4) + n(0x10, 2) + n(16, 2) + n(0, 4) +
                     n(shared, 8) + n(block.size(), 8);
        }
        const std::uint64_t node = bytes.size();
        bytes += symbols;
        const std::uint64_t heap = bytes.size();
        bytes += "HEAP" + n(0, 4) + n(8, 8) + n(8, 8) + n(names, 8);
        const std::uint64_t tree = bytes.size();
        bytes += "TREE" + n(0, 2) + n(1, 2) + n(~0ULL, 8) + n(~0ULL, 8) + n(0, 8) + n(node, 8) + n(0, 8);
        const std::uint64_t root = bytes.size();
        bytes += n(1, 2) + n(1, 2) + n(1, 4) + n(24, 4) + n(0, 4) + n(0x11, 2) + n(16, 2) + n(0, 4) +
                 n(tree, 8) + n(heap, 8);
        const std::string whole = Hdf5Writer::write({});
        bytes.replace(0, 96, whole.substr(0, 96));
        bytes.replace(40, 8, n(bytes.size(), 8));
        bytes.replace(64, 8, n(root, 8));
        const auto got = readHdf5Tensors(bytes, "w.h5");
        QVERIFY(!got);
        QVERIFY2(got.error().message.find("damaged") != std::string::npos, got.error().message.c_str());
        // One object that goes on in the block is fine: only nothing for us is in it.
        bytes.replace(node + 6, 2, n(1, 2));
        const auto one = readHdf5Tensors(bytes, "w.h5");
        QVERIFY(!one);
        QVERIFY2(one.error().message.find("no arrays") != std::string::npos, one.error().message.c_str());
    }

    /// A pickle may name one tensor as often as it likes; each is read anew.
    void oneTensorUnderManyNames()
    {
        Tensors stored;
        stored["x"] = {{1}, {1.0F}};
        std::string pickle = std::string("\x80\x02}(") + pickledText("k") +
                             "ctorch._utils\n_rebuild_tensor_v2\n((" + pickledText("storage") +
                             "ctorch\nFloatStorage\n" + pickledText("0") + pickledText("cpu") +
                             pickledNumber(1) + "tQ" + pickledNumber(0) + pickledNumber(1) + "\x85" +
                             pickledNumber(1) + "\x85\x89NtRq\x01";
        QVERIFY(readTorchTensors(writeTorch(stored, pickle + "u."), "w.pt").has_value());
        for (int i = 0; i < 20000; ++i) {
            pickle += pickledText("k" + std::to_string(i)) + "h\x01";
        }
        const auto got = readTorchTensors(writeTorch(stored, pickle + "u."), "w.pt");
        QVERIFY(!got);
        QVERIFY2(got.error().message.find("10,000 tensors") != std::string::npos,
                 got.error().message.c_str());
    }

    // A pickle may ask for anything; here it gets an error that names what it asked for.
    void nothingIsRun_data()
    {
        QTest::addColumn<QByteArray>("pickle");
        QTest::addColumn<QString>("hint");
        QTest::newRow("system") << QByteArray("\x80\x02"
                                              "cos\nsystem\n(X\x02\0\0\0lstR.",
                                              24)
                                << "`os system`";
        QTest::newRow("eval") << QByteArray("\x80\x02"
                                            "cbuiltins\neval\n.")
                              << "`builtins eval`";
        QTest::newRow("module") << QByteArray("\x80\x02"
                                              "ctorch.nn.modules.linear\nLinear\n)\x81.")
                                << "Linear`";
        QTest::newRow("new object") << QByteArray("\x80\x02"
                                                  "ccollections\nOrderedDict\n)\x81.")
                                    << "instruction (129)";
        QTest::newRow("newer protocol") << QByteArray("\x80\x05}.") << "newer protocol";
        QTest::newRow("a list") << QByteArray("\x80\x02].") << "no state dict";
        QTest::newRow("nothing in it") << QByteArray("\x80\x02}.") << "no tensors";
        QTest::newRow("no stop") << QByteArray("\x80\x02}") << "breaks off";
        QTest::newRow("empty stack") << QByteArray("\x80\x02u.") << "breaks off";
        QTest::newRow("no such memo") << QByteArray("\x80\x02h\x07.") << "breaks off";
        QTest::newRow("odd dictionary") << QByteArray("\x80\x02}(Nu.") << "breaks off";
        QTest::newRow("text beyond the end") << QByteArray("\x80\x02X\xff\xff\xff\xff"
                                                           "abc.")
                                             << "breaks off";
        QTest::newRow("deep nesting") << QByteArray("\x80\x02N") + QByteArray(500000, '\x85') + "."
                                      << "no state dict";
        QTest::newRow("many marks") << QByteArray("\x80\x02") + QByteArray(500000, '(') + "."
                                    << "breaks off";
    }

    void nothingIsRun()
    {
        QFETCH(QByteArray, pickle);
        QFETCH(QString, hint);
        const auto got = readTorchTensors(writeTorch({}, pickle.toStdString()), "w.pt");
        QVERIFY(!got.has_value());
        QVERIFY2(QString::fromStdString(got.error().message).contains(hint), got.error().message.c_str());
    }

    void impossibleTensorsAreErrors_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("stride");
        QTest::newRow("offset") << 5 << 2 << 1;
        QTest::newRow("negative offset") << -1 << 2 << 1;
        QTest::newRow("rows") << 0 << 6 << 1;
        QTest::newRow("many rows of one value") << 0 << 2000000000 << 0;
        QTest::newRow("stride") << 0 << 2 << 2000000000;
        QTest::newRow("negative stride") << 0 << 2 << -1;
        QTest::newRow("negative rows") << 0 << -2 << 1;
    }

    void impossibleTensorsAreErrors()
    {
        QFETCH(int, offset);
        QFETCH(int, rows);
        QFETCH(int, stride);
        const auto number = [](int value) { return pickledNumber(static_cast<std::uint32_t>(value)); };
        Tensors stored;
        stored["x"] = {{5}, {1, 2, 3, 4, 5}};
        const std::string pickle = "\x80\x02}" + pickledText("x") + "ctorch._utils\n_rebuild_tensor_v2\n((" +
                                   pickledText("storage") + "ctorch\nFloatStorage\n" + pickledText("0") +
                                   pickledText("cpu") + number(5) + "tQ" + number(offset) + number(rows) +
                                   "\x85" + number(stride) + "\x85\x89NtRs.";
        const auto got = readTorchTensors(writeTorch(stored, pickle), "w.pt");
        QVERIFY(!got.has_value());
        QVERIFY(got.error().message.find("impossible shape") != std::string::npos);
    }

    void damageNeverCrashes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("HDF5") << 0;
        QTest::newRow("PyTorch") << 1;
        QTest::newRow("PyTorch, its pickle alone") << 2;
    }

    void damageNeverCrashes()
    {
        QFETCH(int, kind);
        const Tensors tensors = someTensors();
        const Read read = kind == 0 ? readHdf5Tensors : readTorchTensors;
        const std::string good = kind == 0   ? Hdf5Writer::write(tensors)
                                 : kind == 1 ? writeTorch(tensors)
                                             : stateDictPickle(tensors);
        const auto attempt = [&](const std::string& bytes) {
            const auto got = read(kind == 2 ? writeTorch(tensors, bytes) : bytes, "w");
            if (!got) {
                QVERIFY(!got.error().message.empty() && got.error().message.size() < 400);
            }
        };
        for (std::size_t length = 0; length < good.size(); length += 7) {
            attempt(good.substr(0, length));
        }
        Random random(2);
        for (int round = 0; round < 4000; ++round) {
            std::string bytes = good;
            const auto changes = random.integer(1, 4);
            for (std::int64_t i = 0; i < changes; ++i) {
                // Addresses and lengths are where damage hurts: small numbers, all ones, neighbours.
                const auto at = random.index(bytes.size());
                const auto old = static_cast<unsigned char>(bytes[at]);
                const int choices[] = {0, 1, 255, old ^ (1 << random.index(8)),
                                       static_cast<int>(random.index(256))};
                bytes[at] = static_cast<char>(choices[random.index(5)]);
            }
            attempt(bytes);
        }
    }

    void circlesEnd()
    {
        // The group "a" made to point at the root group: names would go on for ever.
        Tensors tensors;
        tensors["a/b"] = {{1}, {1.0F}};
        std::string bytes = Hdf5Writer::write(tensors);
        const std::string root = bytes.substr(64, 8);
        for (auto at = bytes.find("SNOD"); at != std::string::npos; at = bytes.find("SNOD", at + 1)) {
            bytes.replace(at + 16, 8, root);
        }
        const auto got = readHdf5Tensors(bytes, "w.h5");
        QVERIFY(!got && got.error().message.find("no arrays") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTensorFile)
#include "tst_tensor_file.moc"
