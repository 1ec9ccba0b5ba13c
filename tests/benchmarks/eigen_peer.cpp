// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Training speed of a plain loop over Eigen matrices: dense layers, ReLU, softmax cross-entropy, Adam,
// written as anybody would, compiled for the processor it is built on. Prints one JSON line a measurement, as
// python_peer.py does; run by bench_engines. A program of its own: code compiled for other instructions than
// the rest must not be linked with it.
#include <Eigen/Core>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>
#include <vector>

namespace {

using Matrix = Eigen::MatrixXf; // one sample a column
using Vector = Eigen::VectorXf;

struct Adam
{
    Eigen::ArrayXf first;
    Eigen::ArrayXf second;

    explicit Adam(Eigen::Index count)
        : first(Eigen::ArrayXf::Zero(count))
        , second(Eigen::ArrayXf::Zero(count))
    {
    }

    void step(float* parameters, const float* gradient, float rate, float firstCorrection,
              float secondCorrection)
    {
        Eigen::Map<Eigen::ArrayXf> p(parameters, first.size());
        const Eigen::Map<const Eigen::ArrayXf> g(gradient, first.size());
        first = 0.9F * first + 0.1F * g;
        second = 0.999F * second + 0.001F * g.square();
        p -= rate / firstCorrection * first / ((second / secondCorrection).sqrt() + 1e-8F);
    }
};

struct Layer
{
    Matrix weights;
    Vector bias;
    Matrix weightGradient;
    Vector biasGradient;
    Adam weightMoments;
    Adam biasMoments;
    Matrix output;
    Matrix delta;

    Layer(int inputs, int units)
        : weights(Matrix::Random(units, inputs) / std::sqrt(static_cast<float>(inputs)))
        , bias(Vector::Zero(units))
        , weightGradient(units, inputs)
        , biasGradient(units)
        , weightMoments(weights.size())
        , biasMoments(units)
    {
    }
};

class Network
{
public:
    explicit Network(const std::vector<int>& widths)
    {
        int inputs = 16;
        for (const int width : widths) {
            m_layers.emplace_back(inputs, width);
            inputs = width;
        }
        m_layers.emplace_back(inputs, 5);
    }

    float step(const Matrix& x, const std::vector<int>& labels)
    {
        forward(x);
        const float loss = lossAndDelta(labels);
        backward(x);
        update();
        return loss;
    }

private:
    void forward(const Matrix& x)
    {
        const Matrix* input = &x;
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            Layer& l = m_layers[i];
            l.output.noalias() = l.weights * *input;
            l.output.colwise() += l.bias;
            if (i + 1 < m_layers.size()) {
                l.output = l.output.cwiseMax(0.0F);
            }
            input = &l.output;
        }
    }

    float lossAndDelta(const std::vector<int>& labels)
    {
        Layer& last = m_layers.back();
        const auto batch = static_cast<float>(last.output.cols());
        const Eigen::RowVectorXf highest = last.output.colwise().maxCoeff();
        last.delta = (last.output.rowwise() - highest).array().exp();
        const Eigen::RowVectorXf sum = last.delta.colwise().sum();
        float loss = 0.0F;
        for (Eigen::Index c = 0; c < last.delta.cols(); ++c) {
            const int label = labels[static_cast<std::size_t>(c)];
            last.delta.col(c) /= sum(c);
            loss -= std::log(std::max(last.delta(label, c), 1e-30F));
            last.delta(label, c) -= 1.0F;
        }
        last.delta /= batch;
        return loss / batch;
    }

    void backward(const Matrix& x)
    {
        for (std::size_t i = m_layers.size(); i-- > 0;) {
            Layer& l = m_layers[i];
            const Matrix& input = i == 0 ? x : m_layers[i - 1].output;
            l.weightGradient.noalias() = l.delta * input.transpose();
            l.biasGradient = l.delta.rowwise().sum();
            if (i > 0) {
                Layer& below = m_layers[i - 1];
                below.delta.noalias() = l.weights.transpose() * l.delta;
                below.delta = (below.output.array() > 0.0F).select(below.delta, 0.0F);
            }
        }
    }

    void update()
    {
        ++m_steps;
        const auto first = static_cast<float>(1.0 - std::pow(0.9, m_steps));
        const auto second = static_cast<float>(1.0 - std::pow(0.999, m_steps));
        for (Layer& l : m_layers) {
            l.weightMoments.step(l.weights.data(), l.weightGradient.data(), 1e-3F, first, second);
            l.biasMoments.step(l.bias.data(), l.biasGradient.data(), 1e-3F, first, second);
        }
    }

    std::vector<Layer> m_layers;
    int m_steps = 0;
};

/// Samples a second; best of three epochs over 20 000 rows that are gathered in a new order before.
double speed(const std::vector<int>& widths, int batch)
{
    constexpr int rows = 20000;
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    Matrix data(16, rows);
    std::vector<int> labels(rows);
    for (int row = 0; row < rows; ++row) {
        labels[static_cast<std::size_t>(row)] = row % 5;
        for (int i = 0; i < 16; ++i) {
            data(i, row) = normal(random) + (i % 5 == row % 5 ? 1.0F : 0.0F);
        }
    }
    Network network(widths);
    std::vector<int> order(rows);
    std::iota(order.begin(), order.end(), 0);
    Matrix x;
    std::vector<int> y;
    double best = 0.0;
    float loss = 0.0F;
    for (int epoch = 0; epoch < 6; ++epoch) {
        const auto start = std::chrono::steady_clock::now();
        std::shuffle(order.begin(), order.end(), random);
        for (int begin = 0; begin < rows; begin += batch) {
            const int count = std::min(batch, rows - begin);
            x.resize(16, count);
            y.resize(static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i) {
                const int row = order[static_cast<std::size_t>(begin + i)];
                x.col(i) = data.col(row);
                y[static_cast<std::size_t>(i)] = labels[static_cast<std::size_t>(row)];
            }
            loss = network.step(x, y);
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        best = std::max(best, rows / seconds.count());
    }
    return loss < 1.6F ? best : 0.0; // chance is ln 5: a loop that does not learn is no peer
}

} // namespace

int main()
{
    const std::pair<const char*, std::vector<int>> networks[] = {{"dense+ReLU", {64, 32, 32, 32}},
                                                                 {"dense+ReLU, wide", {120, 60, 32, 32}}};
    for (const auto& [name, widths] : networks) {
        for (const int batch : {128, 1024}) {
            std::printf("{\"what\": \"%s\", \"batch\": %d, \"samples_per_second\": %.0f}\n", name, batch,
                        speed(widths, batch));
        }
    }
    return 0;
}
