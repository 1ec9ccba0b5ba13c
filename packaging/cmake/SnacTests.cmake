# SPDX-FileCopyrightText: 2026 SNAC Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How tests are made: one Qt Test program a source file, or, with SNAC_UNITY, one program for a few files of a folder.

set(SNAC_TEST_DATA ${CMAKE_SOURCE_DIR}/../shared/data CACHE PATH
    "Folder of measured designs, real data sets and weights of others; tests with the label data need it")

# snac_add_test(<source without .cpp> [LIBS libs...] [GUI] [ALONE] [LABELS labels...] [TIMEOUT seconds] [DEFINES defs...]
#               [SOURCES files...] [TIMING functions...] [CAMPAIGN functions...] [DATA file])
# One Qt Test executable per source file; the file holds one QObject and QTEST_GUILESS_MAIN / QTEST_MAIN
# and ends in `#include "<name>.moc"`.
# TIMING names the functions that judge the clock (tests/timing.h): they run once more as <name>_timing, with the
# label "timing" and alone; TIMING ALL makes a test of nothing else.
# CAMPAIGN names the functions that draw their cases (tests/campaign.h): they run once more as <name>_campaign, on many,
# with the label "campaign".
# DATA names a file below SNAC_TEST_DATA: the test gets the label "data", and is there only where the file is.
# With SNAC_UNITY the files of a folder are compiled together, each in a namespace of its own (snac_bundle_tests). ALONE
# keeps a program of its own; so do DEFINES, SOURCES and a main() of its own.
function(snac_add_test name)
    cmake_parse_arguments(arg "GUI;ALONE" "TIMEOUT;DATA" "LIBS;LABELS;DEFINES;SOURCES;TIMING;CAMPAIGN" ${ARGN})
    if(arg_DATA)
        if(NOT EXISTS ${SNAC_TEST_DATA}/${arg_DATA})
            message(STATUS "${name} is left out: there is no ${arg_DATA} in SNAC_TEST_DATA (${SNAC_TEST_DATA})")
            return()
        endif()
        list(APPEND arg_LABELS data)
    endif()
    snac_main_of_test(${name} main)
    if(NOT SNAC_UNITY OR arg_ALONE OR arg_DEFINES OR arg_SOURCES OR NOT main)
        snac_moc_of_test(${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
        add_executable(${name} ${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc ${arg_SOURCES})
        snac_set_up_test(${name} "${arg_LIBS}")
        target_compile_definitions(${name} PRIVATE ${arg_DEFINES})
        snac_register_test(${name} "${name}" "${arg_TIMEOUT}" "${arg_LABELS}" "${arg_TIMING}" "${arg_CAMPAIGN}")
        return()
    endif()
    snac_put_into_bundle(${name} ${main} "${arg_LIBS}" bundle)
    add_custom_target(${name})
    add_dependencies(${name} ${bundle})
    snac_register_test(${name} "${bundle};${name}" "${arg_TIMEOUT}" "${arg_LABELS}" "${arg_TIMING}" "${arg_CAMPAIGN}")
endfunction()

# moc by itself: AUTOMOC costs a scan and one more compilation for each of some two hundred programs.
function(snac_moc_of_test source)
    cmake_path(GET source STEM name)
    qt_generate_moc(${source} ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc)
endfunction()

# From here on the tests of this folder and of those below it go into the same bundles.
macro(snac_bundle_folders_below)
    set(snac_bundle_folder ${CMAKE_CURRENT_SOURCE_DIR})
endmacro()

# More tests in a bundle cost less to compile, and more memory: twenty take up to 2 GB.
set(SNAC_BUNDLE_SIZE 20 CACHE STRING "Number of tests of a folder that are compiled together")

# Notes a test for a bundle of its folder, and tells which one it is.
function(snac_put_into_bundle name main libs result)
    if(NOT snac_bundle_folder)
        set(snac_bundle_folder ${CMAKE_CURRENT_SOURCE_DIR})
    endif()
    get_property(count DIRECTORY ${snac_bundle_folder} PROPERTY snac_test_count)
    if(NOT count)
        set(count 0)
        cmake_language(DEFER DIRECTORY ${snac_bundle_folder} CALL snac_bundle_tests)
    endif()
    math(EXPR batch "${count} / ${SNAC_BUNDLE_SIZE}")
    math(EXPR count "${count} + 1")
    cmake_path(RELATIVE_PATH snac_bundle_folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE folder)
    string(REPLACE "/" "_" folder ${folder})
    string(TOLOWER ${folder}_${batch} bundle)
    set_property(DIRECTORY ${snac_bundle_folder} PROPERTY snac_test_count ${count})
    set_property(DIRECTORY ${snac_bundle_folder} APPEND PROPERTY snac_bundles ${bundle})
    set_property(DIRECTORY ${snac_bundle_folder} APPEND PROPERTY snac_tests_of_${bundle} ${CMAKE_CURRENT_SOURCE_DIR}/${name})
    set_property(DIRECTORY ${snac_bundle_folder} APPEND PROPERTY snac_mains_of_${bundle} ${main})
    set_property(DIRECTORY ${snac_bundle_folder} APPEND PROPERTY snac_libs_of_${bundle} ${libs})
    set(${result} ${bundle} PARENT_SCOPE)
endfunction()

# Which of Qt Test's three mains a file has, or nothing: a main() of its own, or declarations that want the global namespace.
function(snac_main_of_test name result)
    set(${result} "" PARENT_SCOPE)
    file(STRINGS ${name}.cpp global REGEX "^(Q_DECLARE_METATYPE|namespace snac|namespace std|int main|template ?<> ?struct)")
    file(STRINGS ${name}.cpp mains REGEX "^QTEST_([A-Z]+_)?MAIN")
    if(NOT global AND mains MATCHES "^QTEST_([A-Z]+_)?MAIN")
        string(REGEX REPLACE "^QTEST_" "" main "${CMAKE_MATCH_0}")
        set(${result} ${main} PARENT_SCOPE)
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${name}.cpp)
endfunction()

function(snac_set_up_test target libs)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc)
    target_link_libraries(${target} PRIVATE snac_options Qt6::Test ${libs})
    target_compile_definitions(${target} PRIVATE
        SNAC_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        SNAC_BINARY_DIR="${CMAKE_BINARY_DIR}"
        SNAC_SHARED_DATA_DIR="${SNAC_TEST_DATA}")
    if("Qt6::Widgets" IN_LIST libs OR "snac::widgets" IN_LIST libs OR "snac::studio" IN_LIST libs)
        snac_precompile(${target} window_test)
        target_compile_options(${target} PRIVATE "${snac_window_test_options}")
    else()
        snac_precompile(${target} test)
    endif()
endfunction()

function(snac_register_test name command timeout labels timing campaign)
    if(NOT timeout)
        set(timeout 120)
    endif()
    set(environment "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;OMP_NUM_THREADS=1;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/test-cache")
    if(NOT timing STREQUAL "ALL")
        add_test(NAME ${name} COMMAND ${command})
        # The long ones first: at the end of a run no processor waits for one.
        set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} COST ${timeout} ENVIRONMENT "${environment}")
        if(labels)
            set_tests_properties(${name} PROPERTIES LABELS "${labels}")
        endif()
    endif()
    if(timing)
        list(FILTER timing EXCLUDE REGEX "^ALL$")
        add_test(NAME ${name}_timing COMMAND ${command} ${timing})
        set_tests_properties(${name}_timing PROPERTIES TIMEOUT ${timeout} LABELS timing RUN_SERIAL ON
            ENVIRONMENT "${environment};SNAC_TIMING=1")
    endif()
    if(campaign)
        add_test(NAME ${name}_campaign COMMAND ${command} ${campaign})
        set_tests_properties(${name}_campaign PROPERTIES TIMEOUT 1800 LABELS campaign
            ENVIRONMENT "${environment};SNAC_CAMPAIGN=1")
    endif()
endfunction()

# Makes the bundles of a folder: a file that includes all headers of its tests first, then each test in a namespace of its
# name, so that no two helpers clash. The program takes the test's name as its first argument.
function(snac_bundle_tests)
    get_property(bundles DIRECTORY PROPERTY snac_bundles)
    list(REMOVE_DUPLICATES bundles)
    foreach(bundle ${bundles})
        foreach(property tests mains libs)
            get_property(${property} DIRECTORY PROPERTY snac_${property}_of_${bundle})
        endforeach()
        list(REMOVE_DUPLICATES libs)
        set(headers "")
        set(bodies "")
        set(folders "")
        set(mocs "")
        foreach(test ${tests})
            file(STRINGS ${test}.cpp lines REGEX "^#include .*[\">]$")
            list(FILTER lines EXCLUDE REGEX "\\.moc\"")
            cmake_path(GET test FILENAME name)
            cmake_path(GET test PARENT_PATH folder)
            foreach(line ${lines}) # two folders may have headers of one name
                string(REGEX REPLACE "^#include \"(.*)\"$" "${folder}/\\1" header "${line}")
                if(EXISTS "${header}")
                    set(line "#include \"${header}\"")
                endif()
                list(APPEND headers "${line}")
            endforeach()
            list(APPEND folders ${folder})
            snac_moc_of_test(${test}.cpp)
            list(APPEND mocs ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc)
            string(APPEND bodies "namespace ${name} {\n#include \"${test}.cpp\"\n}\n")
        endforeach()
        list(REMOVE_DUPLICATES headers)
        list(REMOVE_DUPLICATES folders)
        list(JOIN headers "\n" headers)
        set(window "")
        if("MAIN" IN_LIST mains)
            set(window "#include <QApplication>\n#define SNAC_BUNDLE_HAS_WINDOWS")
        endif()
        set(source ${CMAKE_CURRENT_BINARY_DIR}/${bundle}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT
            "// Written by packaging/cmake/SnacTests.cmake.\n@headers@\n@window@\n#include \"bundle.h\"\n@bodies@SNAC_BUNDLE_MAIN\n" @ONLY)
        add_executable(${bundle} ${source} ${mocs})
        target_include_directories(${bundle} PRIVATE ${folders} ${CMAKE_SOURCE_DIR}/tests/support)
        snac_set_up_test(${bundle} "${libs}")
    endforeach()
endfunction()
