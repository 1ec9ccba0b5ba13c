// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/training/fused/dispatch.h"
#include "snac/training/fused/fused_network.h"

#include <QTest>

#include <cmath>

using namespace snac::training::fused;

/// The vectorised elementary functions against the C library in double precision, for every instruction set
/// this machine has.
class TestFusedKernels : public QObject
{
    Q_OBJECT

private slots:
    void atLeastTheBaselineIsThere()
    {
        const auto kernels = availableKernels();
        QVERIFY(!kernels.empty());
        QCOMPARE(QString(kernels.front()->name), QString("baseline"));
        bool listed = false;
        for (const Kernels* kernel : kernels) {
            listed = listed || kernel == &bestKernels();
        }
        QVERIFY(listed);
    }

    void elementaryFunctionsKeepTheirStatedError_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("bound");
        QTest::newRow("exp") << 0 << -87.0 << 88.0 << 2e-7;
        QTest::newRow("tanh") << 1 << -12.0 << 12.0 << 3e-7;
        QTest::newRow("tanh near 0") << 1 << -1e-3 << 1e-3 << 3e-7;
        QTest::newRow("sigmoid") << 2 << -80.0 << 80.0 << 4e-7;
        QTest::newRow("log") << 3 << 1.0 << 3.0 << 3e-7;
    }

    void elementaryFunctionsKeepTheirStatedError()
    {
        QFETCH(int, which);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, bound);
        constexpr int n = 65536;
        AlignedFloats in(n);
        AlignedFloats out(n);
        for (int i = 0; i < n; ++i) {
            in.data()[i] = static_cast<float>(low + (high - low) * (i + 0.5) / n);
        }
        for (const Kernels* kernel : availableKernels()) {
            kernel->elementary(which, in.data(), out.data(), n);
            double worst = 0.0;
            for (int i = 0; i < n; ++i) {
                const double x = static_cast<double>(in.data()[i]);
                const double exact = which == 0   ? std::exp(x)
                                     : which == 1 ? std::tanh(x)
                                     : which == 2 ? 1.0 / (1.0 + std::exp(-x))
                                                  : std::log(x);
                const double scale = std::max(std::abs(exact), which == 3 ? 0.1 : 1e-35);
                worst = std::max(worst, std::abs(static_cast<double>(out.data()[i]) - exact) / scale);
            }
            QVERIFY2(worst < bound,
                     qPrintable(QString("%1: relative error %2").arg(kernel->name).arg(worst)));
        }
    }

    void errorFunctionIsWithinItsAbsoluteError()
    {
        constexpr int n = 16384;
        AlignedFloats in(n);
        AlignedFloats out(n);
        for (int i = 0; i < n; ++i) {
            in.data()[i] = static_cast<float>(-5.0 + 10.0 * i / n);
        }
        for (const Kernels* kernel : availableKernels()) {
            kernel->elementary(4, in.data(), out.data(), n);
            for (int i = 0; i < n; ++i) {
                const double exact = std::erf(static_cast<double>(in.data()[i]));
                QVERIFY(std::abs(static_cast<double>(out.data()[i]) - exact) < 6e-7);
            }
        }
    }

    void extremesStayFinite()
    {
        AlignedFloats in(16);
        AlignedFloats out(16);
        for (int i = 0; i < 16; ++i) {
            in.data()[i] = i % 2 == 0 ? 1e30F : -1e30F;
        }
        for (const Kernels* kernel : availableKernels()) {
            for (const int which : {0, 1, 2}) {
                kernel->elementary(which, in.data(), out.data(), 16);
                for (int i = 0; i < 16; ++i) {
                    QVERIFY(std::isfinite(out.data()[i]));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFusedKernels)
#include "tst_fused_kernels.moc"
