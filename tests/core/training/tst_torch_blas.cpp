// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snac/training/engine.h"

#include <QFile>
#include <QTest>

class TestTorchBlas : public QObject
{
    Q_OBJECT

private slots:
    void engineNamesTheBlasItRunsOn()
    {
        const auto engine = snac::training::loadEngine(snac::training::EngineKind::Torch);
        QVERIFY2(engine.has_value(), engine ? "" : engine.error().message.c_str());
        const auto name = QString::fromStdString((*engine)->name());
        QVERIFY2(name.startsWith("LibTorch "), qPrintable(name));
        // An independent look: what file is mapped as the system's BLAS?
        QFile maps("/proc/self/maps");
        QVERIFY(maps.open(QIODevice::ReadOnly));
        QByteArray blas;
        for (const QByteArray& line : maps.readAll().split('\n')) {
            if (line.contains("/libblas.so")) {
                blas = line;
            }
        }
        if (!blas.isEmpty()) { // else LibTorch brings its own
            QCOMPARE(name.contains("OpenBLAS"), blas.contains("openblas"));
        }
        QCOMPARE(name.contains("take turns"), blas.contains("openblas-serial"));
        QCOMPARE(name.contains("reference BLAS (slow"), blas.contains("/blas/libblas.so"));
    }
};

QTEST_GUILESS_MAIN(TestTorchBlas)
#include "tst_torch_blas.moc"
