// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/training/adam.h"

#include <QTest>

#include <cmath>
#include <vector>

using snac::training::Adam;

class TestAdam : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithThePaperInDoubles()
    {
        // Two blocks of one buffer, the first with an L1 term; gradient of sum (w - 1)^2.
        std::vector<float> a{2.0F, -0.5F, 0.0F};
        std::vector<float> b{3.0F, -4.0F};
        std::vector<double> w{2.0, -0.5, 0.0, 3.0, -4.0}, m(5), v(5);
        Adam adam(5, 0.05);
        const float l1 = 0.1F;
        for (int t = 1; t <= 100; ++t) {
            const auto slope = [](const std::vector<float>& x) {
                std::vector<float> g;
                for (const float value : x) {
                    g.push_back(2.0F * (value - 1.0F));
                }
                return g;
            };
            adam.nextStep();
            adam.update(a, slope(a), 0, l1);
            adam.update(b, slope(b), 3, 0.0F);
            for (std::size_t i = 0; i < 5; ++i) {
                const double sign = w[i] > 0.0 ? 1.0 : w[i] < 0.0 ? -1.0 : 0.0;
                const double g = 2.0 * (w[i] - 1.0) + (i < 3 ? 0.1 * sign : 0.0);
                m[i] = 0.9 * m[i] + 0.1 * g;
                v[i] = 0.999 * v[i] + 0.001 * g * g;
                w[i] -= 0.05 * (m[i] / (1.0 - std::pow(0.9, t))) /
                        (std::sqrt(v[i] / (1.0 - std::pow(0.999, t))) + 1e-8);
            }
        }
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(std::abs(w[i] - static_cast<double>(i < 3 ? a[i] : b[i - 3])) < 1e-3);
        }
    }

    void firstStepIsTheLearningRate()
    {
        std::vector<float> w{1.0F};
        Adam adam(1, 0.25);
        adam.nextStep();
        adam.update(w, std::vector{-7.0F}, 0, 0.0F);
        QVERIFY(std::abs(w[0] - 1.25F) < 1e-6F);
    }
};

QTEST_GUILESS_MAIN(TestAdam)
#include "tst_adam.moc"
