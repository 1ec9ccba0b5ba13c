# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Precompiled headers: the standard library, Eigen and Qt are most of what a file costs to compile. One for each set of
# libraries, shared by all targets that may use that set, so none of them opens a room to a library it does not link.
option(SNAC_PRECOMPILE "Precompile the headers of the standard library, Eigen and Qt" ON)

set(snac_headers_std
    <algorithm> <array> <charconv> <cmath> <cstdint> <cstring> <expected> <filesystem> <functional> <limits> <map> <memory>
    <numeric> <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)
set(snac_headers_eigen ${snac_headers_std} <Eigen/Core>)
set(snac_headers_storage ${snac_headers_eigen}
    <QFile> <QString> <QJsonArray> <QJsonDocument> <QJsonObject> <QSqlDatabase> <QSqlError> <QSqlQuery>)
set(snac_headers_config ${snac_headers_eigen} <yaml-cpp/yaml.h>)
# What most files of the window include, not the whole of Qt Widgets: that costs 15 to 30 s each time it is precompiled.
set(snac_headers_window
    <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDir> <QEvent> <QFile> <QFileInfo> <QHash> <QHeaderView> <QKeyEvent>
    <QLabel> <QLineEdit> <QList> <QLocale> <QMenu> <QMouseEvent> <QObject> <QPainter> <QPointF> <QPushButton> <QRectF>
    <QScrollArea> <QSettings> <QSignalBlocker> <QSplitter> <QStackedWidget> <QString> <QStringList> <QStyle> <QTableView>
    <QTabWidget> <QThread> <QTimer> <QToolButton> <QToolTip> <QVector> <QWidget>)
set(snac_headers_json ${snac_headers_eigen} <QString> <QJsonArray> <QJsonDocument> <QJsonObject>)
set(snac_headers_widgets ${snac_headers_std} ${snac_headers_window})
set(snac_headers_studio ${snac_headers_eigen} ${snac_headers_window})
set(snac_headers_test ${snac_headers_eigen}
    <QTest> <QFile> <QDir> <QTemporaryDir> <QSignalSpy> <QJsonDocument> <QJsonObject> <QJsonArray> <QElapsedTimer>)
set(snac_headers_window_test ${snac_headers_eigen} ${snac_headers_window} <QTest> <QTemporaryDir> <QSignalSpy>)

set(snac_libraries_eigen Eigen3::Eigen)
set(snac_libraries_storage Eigen3::Eigen Qt6::Sql)
set(snac_libraries_config Eigen3::Eigen yaml-cpp)
set(snac_libraries_json Eigen3::Eigen Qt6::Core)
set(snac_libraries_widgets Qt6::Widgets)
set(snac_libraries_studio Eigen3::Eigen Qt6::Widgets)
set(snac_libraries_test Eigen3::Eigen Qt6::Test)
set(snac_libraries_window_test Eigen3::Eigen Qt6::Widgets Qt6::Test)

# ccache looks through a precompiled header only with -fpch-preprocess. Once the header of std::string is precompiled, g++ 12
# takes its own buffer for too small (GCC bug 105651 again).
set(snac_precompile_options "$<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess;-Wno-array-bounds;-Wno-stringop-overflow>")

# What a test of the window does itself takes no time; to optimise it takes a fifth of its compilation. (Tests of the core train
# with Eigen.) A precompiled header and who uses it must have been compiled alike.
set(snac_window_test_options "$<$<BOOL:${SNAC_UNITY}>:-O0;-g0>")

# snac_precompile(<target> <set>): set is one of those above. Files with compile options of their own must set SKIP_PRECOMPILE_HEADERS.
function(snac_precompile target set)
    if(NOT SNAC_PRECOMPILE)
        return()
    endif()
    if(NOT TARGET snac_pch_${set})
        set(source ${CMAKE_BINARY_DIR}/pch/${set}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "// Holds the precompiled headers of the set '@set@'.\n" @ONLY)
        add_library(snac_pch_${set} OBJECT ${source})
        target_link_libraries(snac_pch_${set} PRIVATE snac_options ${snac_libraries_${set}})
        target_precompile_headers(snac_pch_${set} PRIVATE ${snac_headers_${set}})
        target_compile_options(snac_pch_${set} PRIVATE "${snac_precompile_options}")
        if(set STREQUAL "window_test")
            target_compile_options(snac_pch_${set} PRIVATE "${snac_window_test_options}")
        endif()
    endif()
    target_precompile_headers(${target} REUSE_FROM snac_pch_${set})
    target_compile_options(${target} PRIVATE "${snac_precompile_options}")
endfunction()
