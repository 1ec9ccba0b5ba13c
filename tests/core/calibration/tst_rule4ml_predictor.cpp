// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_files.h"

#include "snac/calibration/rule4ml/rule4ml_predictor.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::calibration;

namespace {

Rule4mlQuery query(const std::vector<int>& reuses = {1})
{
    const network::Architecture network{
        .inputs = 16, .layers = {network::Dense{8, true}, network::Activation{}, network::Dense{4, true}}};
    Rule4mlQuery result;
    for (const int reuse : reuses) {
        result.networks.push_back(*rule4mlNetwork(network, reuse));
    }
    result.bits = 6;
    result.categories = {{"strategy", "resource"},
                         {"board", "zcu102"},
                         {"hls4ml_version", "1.1.0"},
                         {"vivado_version", "2019.1"}};
    return result;
}

std::shared_ptr<const Rule4mlPredictor> make(const Rule4mlFiles& files, const std::string& target = "lut")
{
    const auto made = Rule4mlPredictor::create(files.config, files.tensors, target, "t.config.json");
    if (!made) {
        qFatal("%s", made.error().message.c_str());
    }
    return *made;
}

using Row = std::vector<double>;

Row row(const Tensor& tensor, int index)
{
    const auto width = tensor.shape.size() > 1 ? tensor.shape[1] : tensor.shape[0];
    const auto first = tensor.values.begin() + static_cast<std::ptrdiff_t>(index) * width;
    return {first, first + width};
}

/// W x + b by the definition; `keras`: W is inputs x outputs.
Row linear(const Tensors& t, const std::string& weight, const std::string& bias, const Row& x, bool keras)
{
    const Tensor& w = t.at(weight);
    const int outputs = w.shape[keras ? 1 : 0];
    Row y(static_cast<std::size_t>(outputs), 0.0);
    for (int o = 0; o < outputs; ++o) {
        for (int i = 0; i < static_cast<int>(x.size()); ++i) {
            const int at = keras ? i * outputs + o : o * static_cast<int>(x.size()) + i;
            y[static_cast<std::size_t>(o)] +=
                static_cast<double>(w.values[static_cast<std::size_t>(at)]) * x[static_cast<std::size_t>(i)];
        }
        y[static_cast<std::size_t>(o)] +=
            bias.empty() ? 0.0 : static_cast<double>(t.at(bias).values[static_cast<std::size_t>(o)]);
    }
    return y;
}

Row relu(Row x)
{
    for (double& v : x) {
        v = std::max(v, 0.0);
    }
    return x;
}

Row joined(std::initializer_list<Row> parts)
{
    Row all;
    for (const Row& part : parts) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

/// The graph network by its definition, in double precision, node by node.
double graphByDefinition(const Tensors& t, const Rule4mlQuery& q)
{
    std::vector<std::vector<Row>> graphs;
    for (const Rule4mlNetwork& network : q.networks) {
        auto& nodes = graphs.emplace_back();
        for (const Rule4mlEntry& entry : network) {
            const int type = entry.type == "inputlayer" ? 1 : entry.type == "dense" ? 2 : 9;
            nodes.push_back(joined({row(t.at("sequential_embeddings.s0_layer_type_embedding.weight"), type),
                                    {entry.outputs, entry.reuse}}));
        }
    }
    std::vector<Row> jumping(graphs[q.asked].size());
    for (const std::string k : {"0", "1"}) {
        std::vector<std::vector<Row>> next;
        const double epsilon = static_cast<double>(t.at("gconvs." + k + ".eps").values[0]);
        for (const auto& nodes : graphs) {
            auto& out = next.emplace_back();
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                Row mixed(nodes[i].size());
                for (std::size_t d = 0; d < mixed.size(); ++d) {
                    mixed[d] = (1.0 + epsilon) * nodes[i][d];
                    for (std::size_t j = 0; j < nodes.size(); ++j) {
                        mixed[d] += (j > i ? j - i : i - j) <= 1 ? nodes[j][d] : 0.0;
                    }
                }
                const Row hidden = relu(
                    linear(t, "gconvs." + k + ".nn.0.weight", "gconvs." + k + ".nn.0.bias", mixed, false));
                out.push_back(
                    linear(t, "gconvs." + k + ".nn.2.weight", "gconvs." + k + ".nn.2.bias", hidden, false));
            }
        }
        const std::size_t width = next[0][0].size();
        for (std::size_t d = 0; d < width; ++d) {
            const auto value = [&](const char* name) {
                return static_cast<double>(t.at("norms." + k + "." + name).values[d]);
            };
            double count = 0.0;
            double mean = 0.0;
            double variance = 0.0;
            for (const auto& nodes : next) {
                for (const Row& node : nodes) {
                    mean += node[d];
                    count += 1.0;
                }
            }
            mean /= count;
            for (auto& nodes : next) {
                for (Row& node : nodes) {
                    node[d] -= mean * value("mean_scale");
                    variance += node[d] * node[d] / count;
                }
            }
            for (auto& nodes : next) {
                for (Row& node : nodes) {
                    node[d] =
                        std::max(0.0, value("weight") * node[d] / std::sqrt(variance + 1e-5) + value("bias"));
                }
            }
        }
        graphs = next;
        for (std::size_t i = 0; i < jumping.size(); ++i) {
            jumping[i] = joined({jumping[i], graphs[q.asked][i]});
        }
    }
    Row pooled(jumping[0].size(), 0.0);
    double total = 0.0;
    for (const Row& node : jumping) {
        total += std::exp(
            linear(t, "attention_pool.gate_nn.0.weight", "attention_pool.gate_nn.0.bias", node, false)[0]);
    }
    for (const Row& node : jumping) {
        const double gate = std::exp(linear(t, "attention_pool.gate_nn.0.weight",
                                            "attention_pool.gate_nn.0.bias", node, false)[0]) /
                            total;
        for (std::size_t d = 0; d < node.size(); ++d) {
            pooled[d] += gate * node[d];
        }
    }
    const Row numbers =
        linear(t, "numerical_layers.g4_numerical_layer.weight", "", {16.0 * 8 + 8.0 * 4}, false);
    const Row z =
        joined({row(t.at("global_embeddings.g0_strategy_embedding.weight"), 2),
                row(t.at("global_embeddings.g1_board_embedding.weight"), 2),
                row(t.at("global_embeddings.g2_hls4ml_version_embedding.weight"), 2),
                row(t.at("global_embeddings.g3_vivado_version_embedding.weight"), 1), numbers, pooled});
    const Row hidden = relu(linear(t, "dense_layers.0.weight", "dense_layers.0.bias", z, false));
    return std::log1p(std::exp(linear(t, "output_layer.weight", "output_layer.bias", hidden, false)[0]));
}

} // namespace

class TestRule4mlPredictor : public QObject
{
    Q_OBJECT

private slots:
    void denseNetworkIsItsDefinition()
    {
        Random random(3);
        for (int round = 0; round < 20; ++round) {
            const Rule4mlFiles files = denseFiles(random);
            const Tensors& t = files.tensors;
            const Row x = linear(t, "layers/dense/vars/0", "", {6.0, 2.0}, true);
            const Row h = relu(linear(t, "layers/dense_1/vars/0", "layers/dense_1/vars/1",
                                      joined({row(t.at("layers/embedding/vars/0"), 2),
                                              row(t.at("layers/embedding_1/vars/0"), 2), x}),
                                      true));
            const double y =
                std::max(0.0, linear(t, "layers/dense_2/vars/0", "layers/dense_2/vars/1", h, true)[0]);
            const auto got = make(files)->predict(query());
            QVERIFY(got.has_value());
            QVERIFY(std::abs(*got - y) < 1e-5 * (1.0 + y));
        }
    }

    void graphNetworkIsItsDefinition()
    {
        Random random(4);
        for (int round = 0; round < 20; ++round) {
            const Rule4mlFiles files = graphFiles(random);
            Rule4mlQuery q = query({1, 2, 4});
            q.asked = static_cast<std::size_t>(round % 3);
            const double y = graphByDefinition(files.tensors, q);
            const auto got = make(files)->predict(q);
            QVERIFY(got.has_value());
            QVERIFY2(std::abs(*got - y) < 1e-3 * (1.0 + y), qPrintable(QString("%1 %2").arg(*got).arg(y)));
            // Repeating the whole call changes nothing but rounding.
            q.inARow = 3;
            q.cycles = 5;
            QVERIFY(std::abs(*make(files)->predict(q) - y) < 1e-3 * (1.0 + y));
        }
    }

    void whatElseIsAskedMatters()
    {
        Random random(5);
        const auto predictor = make(graphFiles(random));
        QVERIFY(std::abs(*predictor->predict(query({1})) - *predictor->predict(query({1, 16}))) > 1e-4);
        const auto dense = make(denseFiles(random));
        QCOMPARE(*dense->predict(query({1})), *dense->predict(query({1, 16})));
    }

    void percentOfTheBoard()
    {
        Random random(6);
        Random again(6);
        const double plain = *make(denseFiles(random))->predict(query());
        const double scaled = *make(denseFiles(again, true), "dsp")->predict(query());
        QVERIFY(std::abs(scaled - plain / 100.0 * 2520.0) < 1e-4 * (1.0 + scaled));
    }

    void unknownCategoriesNameTheKnownOnes()
    {
        Random random(7);
        Rule4mlQuery q = query();
        q.categories["board"] = "u55c";
        const auto got = make(denseFiles(random))->predict(q);
        QVERIFY(!got && got.error().message.find("pynq-z2, zcu102") != std::string::npos);
    }

    void filesThatDoNotFitAreErrors_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("hint");
        QTest::newRow("not JSON") << 0 << "not a rule4ml config file";
        QTest::newRow("another JSON") << 1 << "model_class";
        QTest::newRow("another class") << 2 << "`Forest` is not known";
        QTest::newRow("unknown feature") << 3 << "`dense_colour` is not known";
        QTest::newRow("missing tensor") << 4 << "no `output_layer.weight`";
        QTest::newRow("wrong shape") << 5 << "takes 7 values where";
        QTest::newRow("wrong rank") << 6 << "wrong shape";
        QTest::newRow("NaN") << 7 << "not numbers";
        QTest::newRow("short embedding") << 8 << "no row for";
        QTest::newRow("other scaler") << 9 << "the scaler is not known";
        QTest::newRow("deep nesting") << 10 << "not a rule4ml config file";
        QTest::newRow("wrong types") << 11 << "not a rule4ml config file";
    }

    void filesThatDoNotFitAreErrors()
    {
        QFETCH(int, kind);
        QFETCH(QString, hint);
        Random random(8);
        Rule4mlFiles files = graphFiles(random);
        const auto replace = [&](const std::string& what, const std::string& with) {
            files.config.replace(files.config.find(what), what.size(), with);
        };
        switch (kind) {
        case 0:
            files.config = "{\"model_class\": [";
            break;
        case 1:
            files.config = "{\"name\": 1}";
            break;
        case 2:
            replace("TorchGNN", "Forest");
            break;
        case 3:
            replace("total_mult", "dense_colour");
            break;
        case 4:
            files.tensors.erase("output_layer.weight");
            break;
        case 5:
            files.tensors["gconvs.1.nn.0.weight"] = randomTensor(random, {5, 7});
            break;
        case 6:
            files.tensors["gconvs.1.nn.0.weight"] = randomTensor(random, {5});
            break;
        case 7:
            files.tensors["gconvs.1.nn.0.weight"].values[3] = std::nanf("");
            break;
        case 8:
            files.tensors["global_embeddings.g1_board_embedding.weight"] = randomTensor(random, {2, 2});
            break;
        case 9:
            replace("\"scaler_class\": null", "\"scaler_class\": \"Other\"");
            break;
        case 10:
            files.config = std::string(100000, '[');
            break;
        default:
            replace("[\"total_mult\"]", "{\"a\": [1]}");
            replace("\"latency\": 1", "\"latency\": \"x\"");
        }
        const auto got = Rule4mlPredictor::create(files.config, files.tensors, "lut", "t.config.json");
        QVERIFY(!got.has_value());
        QVERIFY2(QString::fromStdString(got.error().toString()).contains(hint), got.error().message.c_str());
        QVERIFY(QString::fromStdString(got.error().toString()).contains("t.config.json"));
    }
};

QTEST_GUILESS_MAIN(TestRule4mlPredictor)
#include "tst_rule4ml_predictor.moc"
